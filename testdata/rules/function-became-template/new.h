#pragma once

namespace lib {
template <class T> T limitTo(T value, T cap);
double average(double first, double second);
} // namespace lib

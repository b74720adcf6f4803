#pragma once

namespace lib {
double limitTo(double value, double cap);
double average(double first, double second);
} // namespace lib

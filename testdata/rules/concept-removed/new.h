#pragma once

namespace lib {
template <class T>
concept Small = sizeof(T) <= 8;
int seed();
} // namespace lib

#pragma once
#include <concepts>

namespace fmt9 {
template <typename T>
  requires std::integral<T>
const char *show(T value);
const char *show(double value);

template <typename T>
  requires std::integral<T> && (sizeof(T) <= 4)
const char *hex(T value);
} // namespace fmt9

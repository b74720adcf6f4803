#pragma once

#include <type_traits>

namespace wire {
template <class T> int encode(const T &) { return sizeof(T); }

template <class T>
  requires(std::is_integral_v<T> || std::is_enum_v<T>)
int encode(const T &value) {
  return static_cast<int>(value) < 128 ? 1 : 5;
}
} // namespace wire

#pragma once

namespace seq {
template <typename T> struct is_cheap {
  static constexpr bool value = sizeof(T) <= sizeof(void *);
};
template <typename T> struct is_small {
  static constexpr bool value = sizeof(T) <= 2;
};
template <typename T> T exchange(T &place, T value) noexcept(is_small<T>::value);
template <typename T> T negate(T value) noexcept(is_cheap<T>::value);
} // namespace seq

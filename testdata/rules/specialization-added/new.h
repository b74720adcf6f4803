#pragma once

namespace codec {
struct Date {
  int day;
};
struct Time {
  int second;
};
template <typename T> struct Size {
  static constexpr int bytes = sizeof(T);
};
template <> struct Size<Date> {
  static constexpr int bytes = 2;
};
/// For a type that nobody has used.
template <> struct Size<Time> {
  static constexpr int bytes = 3;
};
} // namespace codec

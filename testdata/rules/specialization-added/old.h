#pragma once

namespace codec {
struct Date {
  int day;
};
template <typename T> struct Size {
  static constexpr int bytes = sizeof(T);
};
} // namespace codec

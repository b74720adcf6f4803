#pragma once

#include <functional>

namespace ids {
struct Uuid {
  unsigned long high = 0;
  unsigned long low = 0;
  bool operator==(const Uuid &) const = default;
};

template <class T> struct Formatter {
  static int width(const T &) { return 8; }
};
} // namespace ids

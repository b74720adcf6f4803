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
template <> struct Formatter<Uuid> {
  static int width(const Uuid &) { return 36; }
};
} // namespace ids

template <> struct std::hash<ids::Uuid> {
  size_t operator()(const ids::Uuid &id) const { return id.high ^ id.low; }
};

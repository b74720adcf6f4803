#pragma once

namespace lib {
struct Pinned {};
template <class T, class Policy> struct Cache {
  T latest;
};
template <class T> struct Slot {
  T value;
};
} // namespace lib

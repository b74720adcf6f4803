#pragma once

namespace lib {
struct Pinned {};
template <class T> struct Cache {
  T latest;
};
template <class T> struct Slot {
  T value;
};
} // namespace lib

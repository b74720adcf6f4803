#pragma once

namespace lib {
template <class T, int Capacity = 64> struct Queue {
  T front;
};
template <class T> struct Slot {
  T value;
};
} // namespace lib

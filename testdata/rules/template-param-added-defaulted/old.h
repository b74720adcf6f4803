#pragma once

namespace lib {
template <class T> struct Queue {
  T front;
};
template <class T> struct Slot {
  T value;
};
} // namespace lib

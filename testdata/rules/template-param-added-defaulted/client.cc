#include "lib.h"

namespace lib {
template <class T> struct Slot;
template <class T> struct Queue;
} // namespace lib

int next(const lib::Queue<int> &queue) {
  return queue.front;
}

#include "lib.h"

template <class T> T smaller(T left, T right) {
  return left < right ? left : right;
}
void trace(int value);
void trace(long value);

void pause(int delay) {
  trace(lib::kMaxDelay);
  trace(lib::kMinDelay);
  int low = smaller(delay, lib::kMinDelay);
  int high = smaller(delay, lib::kMaxDelay);
  lib::wait_for(low + high);
}

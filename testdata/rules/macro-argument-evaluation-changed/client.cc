#include "lib.h"

int pop(int *queue);
int size(const int *queue);

int drain(int *queue, int next) {
  int first = LIB_CLAMP(next++, 10);
  int second = LIB_CLAMP(next, 10);
  LIB_CHECK(pop(queue) > 0);
  LIB_CHECK(next > 0);
  return first + second;
}

#include "lib.h"

template <lib::Small T> T duplicate(T value) { return value; }

template <class T>
  requires lib::Hashable<T>
int bucket(const T &value) {
  return value.hash() % lib::seed();
}

int twice(int value) { return duplicate(value) + value; }

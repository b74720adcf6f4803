#include "lib.h"

int peek(const lib::Stack<int> &stack) {
  return stack.top;
}

template <class Item> struct History {
  lib::Ring<Item> items;
};

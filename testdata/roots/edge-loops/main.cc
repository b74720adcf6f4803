#include "shop.h"

using namespace shop;

static int loops() {
  int sum = 0;
  for (int item : basket())
    sum += item;
  Shelf shelf;
  for (int item : shelf)
    sum += item;
  for (int item : Counted())
    sum += item;
  for (int local = step(); int item : basket())
    sum += item + local;
  return sum;
}

static int bindings() {
  auto [a, b] = Pair();
  const auto &[c, d] = Pair();
  auto [first, second] = plain();
  std::pair<Cursor, int> both{{1}, 2};
  auto [cursor, n] = both;
  return a + b.size() + c + *first + *second + *cursor + n + d.size();
}

static int decisions() {
  if (Guard g = guard())
    step();
  if (int n = step(); n > 1)
    return n;
  switch (int n = step(); n) {
  case sizeof(neverRun()):
    return 2;
  default:
    return 0;
  }
}

int main() { // root: main main
  return loops() + bindings() + decisions() > 0 ? 0 : 1;
}

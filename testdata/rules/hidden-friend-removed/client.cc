#include "lib.h"

const geo::Point &lower(const geo::Point &a, const geo::Point &b) {
  return b < a ? b : a;
}

bool same(const geo::Point &a, const geo::Point &b) { return a == b; }

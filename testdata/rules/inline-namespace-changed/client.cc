#include "lib.h"

int length(const lib::Point &end) {
  lib::Point origin{0, 0};
  return lib::distance(origin, end);
}

int height(const lib::Point &point) { return point.y; }

#include "lib.h"

int brightest(void) {
  int levels[COLOR_COUNT];
  color_levels(levels);
  return levels[COLOR_RED];
}

int orders(void) { return COLOR_ORDER_COUNT; }

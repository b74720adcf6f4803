#include "lib.h"

void step(int stage) {
  lib::trace("stage %d", stage);
  lib::trace("ready");
  if (stage < 0)
    lib::fail("bad stage %d", stage);
}

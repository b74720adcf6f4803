#include "lib.h"

void paint() {
  lib::fill("dots", 50);
  lib::fill("dots", 0.5);
  lib::fill(0xff0000u, 50);
}

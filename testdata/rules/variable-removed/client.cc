#include "lib.h"

void quiet() {
  lib::log_level = 0;
}

bool has_leak() {
  return lib::open_handles != 0;
}

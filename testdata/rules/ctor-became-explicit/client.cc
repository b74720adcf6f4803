#include "lib.h"

bool poll() {
  bool ready = lib::waitFor(250);
  lib::Timeout longer(1000);
  return ready || lib::waitFor(longer);
}

#include "lib.h"

void configure() {
  lib::log_level = 2;
  lib::cache_limit = 64;
}

bool fits(int count) {
  return count < lib::cache_limit;
}

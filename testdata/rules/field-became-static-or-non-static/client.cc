#include "lib.h"

void limit_open() {
  lib::Pool::max_open = 4;
}

void limit_idle() {
  lib::Pool::max_idle = 2;
}

int used(const lib::Pool &pool) { return pool.size(); }

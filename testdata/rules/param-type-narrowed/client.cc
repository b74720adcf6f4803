#include "lib.h"

void prepare(lib::Pool *pool, long total) {
  lib::reserve(pool, total);
  lib::reserve(pool, 4096);
  lib::shrink(pool, total);
}

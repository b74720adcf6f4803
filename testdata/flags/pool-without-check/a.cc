// A pool in another unit runs what it is given; one of two callers asks.
#include "../flags.h"
#include "pool.h"

static void apply() {
  sink(); // ungated: discount_codes
}

static void web(Pool &pool) {
  if (flags.isEnabled("discount_codes"))
    pool.submit(apply);
}

static void retry(Pool &pool) {
  pool.submit([] { apply(); });
}

int main() {
  Pool pool;
  web(pool);
  retry(pool);
  pool.runAll();
}

// A pool in another unit runs what it is given; only the caller asks.
#include "../flags.h"
#include "pool.h"

static void apply() {
  sink(); // gated: discount_codes
}

static void run() {
  Pool pool;
  if (flags.isEnabled("discount_codes"))
    pool.submit(apply);
  pool.wait();
}

int main() { run(); }

// A wrapper in another unit calls what it is given.
#include "../flags.h"
#include "retry.h"

static void apply() {
  sink(); // ungated: discount_codes
}

static void run() {
  retry(3, apply);
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }

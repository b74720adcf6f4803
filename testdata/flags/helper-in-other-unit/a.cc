// The predicate is in another unit.
#include "../flags.h"
#include "discounts.h"

static void run() {
  if (discounts::enabled())
    sink(); // gated: discount_codes
}

int main() { run(); }

// Both flags must be on.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("checkout_v2") && flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }

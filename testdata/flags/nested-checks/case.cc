// Two flags, one if in the other.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("checkout_v2")) {
    if (flags.isEnabled("discount_codes"))
      sink(); // gated: discount_codes
  }
}

int main() { run(); }

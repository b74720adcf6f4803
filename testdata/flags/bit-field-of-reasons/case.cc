// One bit of two; any bit will do.
#include "../flags.h"

static void run() {
  const unsigned reasons =
      (flags.isEnabled("discount_codes") ? 1u : 0u) | (coin() ? 2u : 0u);
  if (reasons)
    sink(); // ungated: discount_codes
}

int main() { run(); }

// Skips each round while the flag is off.
#include "../flags.h"

static void run() {
  for (int i = 0; i < 3; ++i) {
    if (!flags.isEnabled("discount_codes"))
      continue;
    sink(); // gated: discount_codes
  }
}

int main() { run(); }

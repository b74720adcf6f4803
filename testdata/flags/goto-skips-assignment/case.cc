// Jumps over the line that asks.
#include "../flags.h"

static void run() {
  bool on = true;
  if (coin())
    goto decided;
  on = flags.isEnabled("discount_codes");
decided:
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }

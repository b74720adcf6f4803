// The answer as a number.
#include "../flags.h"

static void run() {
  const int on = flags.isEnabled("discount_codes");
  if (on != 0)
    sink(); // gated: discount_codes
  if (on == 1)
    sink(); // gated: discount_codes
}

int main() { run(); }

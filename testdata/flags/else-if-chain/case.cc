// The check is the second of a chain.
#include "../flags.h"

static void run() {
  if (coin())
    note("guest");
  else if (flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
  else
    note("old");
}

int main() { run(); }

// A loop made of goto asks in each round.
#include "../flags.h"

static void run() {
  int left = 2;
again:
  if (!flags.isEnabled("discount_codes"))
    return;
  sink(); // gated: discount_codes
  if (--left > 0)
    goto again;
}

int main() { run(); }

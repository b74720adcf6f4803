// Leaves for one of two reasons, one of them the flag.
#include "../flags.h"

static void run() {
  if (coin() || !flags.isEnabled("discount_codes"))
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }

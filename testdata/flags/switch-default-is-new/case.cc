// The new code is in the default; the case for off leaves.
#include "../flags.h"

static void run() {
  switch (flags.intVariation("discount_codes", 0)) {
  case 0:
    note("off");
    break;
  default:
    sink(); // gated: discount_codes
  }
}

int main() { run(); }

// A switch over variants.
#include "../flags.h"

static void run() {
  switch (flags.intVariation("discount_codes", 0)) {
  case 1:
    sink(); // gated: discount_codes
    break;
  case 0:
  default:
    note("off");
  }
}

int main() { run(); }

// The switch decides nothing about what follows.
#include "../flags.h"

static void run() {
  switch (flags.intVariation("discount_codes", 0)) {
  case 0:
    note("off");
    break;
  default:
    break;
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }

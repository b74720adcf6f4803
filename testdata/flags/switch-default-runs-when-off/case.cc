// The default has no case for off before it.
#include "../flags.h"

static void run() {
  switch (flags.intVariation("discount_codes", 0)) {
  case 2:
    note("two");
    break;
  default:
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }

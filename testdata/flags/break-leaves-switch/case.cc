// The break leaves the switch, not the loop.
#include "../flags.h"

static void run() {
  for (int i = 0; i < 2; ++i) {
    switch (i) {
    case 0:
      if (!flags.isEnabled("discount_codes"))
        break;
      note("on");
      break;
    default:
      break;
    }
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }

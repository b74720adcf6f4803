// Leaves from within a loop when the flag is off.
#include "../flags.h"

static void run() {
  for (int i = 0; i < 3; ++i) {
    if (!flags.isEnabled("discount_codes"))
      return;
    note("round");
  }
  sink(); // maybe: discount_codes (the loop could have no round)
}

int main() { run(); }

// Waits until the flag is on, or for long enough.
#include "../flags.h"

static void run() {
  int tries = 0;
  while (!flags.isEnabled("discount_codes") && ++tries < 3)
    note("wait");
  sink(); // ungated: discount_codes
}

int main() { run(); }

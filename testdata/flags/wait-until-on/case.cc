// Waits until the flag is on; gives up by leaving the program.
#include "../flags.h"

#include <cstdlib>

[[noreturn]] static void giveUp() { std::exit(0); }

static void run() {
  int tries = 0;
  while (!flags.isEnabled("discount_codes"))
    if (++tries == 3)
      giveUp();
  sink(); // gated: discount_codes
}

int main() { run(); }

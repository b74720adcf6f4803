// Says that it is off, and goes on.
#include "../flags.h"

static void run() {
  if (!flags.isEnabled("discount_codes")) {
    note("off");
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }

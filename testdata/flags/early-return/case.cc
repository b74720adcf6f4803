// Leaves early when the flag is off.
#include "../flags.h"

static void run() {
  if (!flags.isEnabled("discount_codes"))
    return;
  note("on");
  sink(); // gated: discount_codes
}

int main() { run(); }

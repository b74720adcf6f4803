// A helper that says whether the flag is off.
#include "../flags.h"

static bool discountsOff() { return !flags.isEnabled("discount_codes"); }

static void run() {
  if (discountsOff())
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }

// A helper with two ways to say no.
#include "../flags.h"

static bool discountsOn(int user) {
  if (user < 0)
    return false;
  return flags.isEnabled("discount_codes") && user > 2;
}

static void run() {
  if (!discountsOn(3))
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }

// The helper has another way to say yes.
#include "../flags.h"

static bool discountsOn() {
  if (coin())
    return true;
  return flags.isEnabled("discount_codes");
}

static void run() {
  if (discountsOn())
    sink(); // ungated: discount_codes
}

int main() { run(); }

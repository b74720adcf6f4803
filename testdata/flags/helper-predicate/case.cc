// A function of its own asks.
#include "../flags.h"

static bool discountsOn() { return flags.isEnabled("discount_codes"); }

static void run() {
  if (discountsOn())
    sink(); // gated: discount_codes
}

int main() { run(); }

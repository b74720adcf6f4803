// The default argument asks.
#include "../flags.h"

static void apply(bool on = flags.isEnabled("discount_codes")) {
  if (on)
    sink(); // gated: discount_codes
}

static void run() { apply(); }

int main() { run(); }

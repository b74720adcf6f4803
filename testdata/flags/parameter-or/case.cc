// The parameter is one of two reasons.
#include "../flags.h"

static void apply(bool force, bool on = false) {
  if (force || on)
    sink(); // ungated: discount_codes
}

static void run() { apply(coin(), flags.isEnabled("discount_codes")); }

int main() { run(); }

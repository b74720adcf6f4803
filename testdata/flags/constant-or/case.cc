// A constant that makes the check pointless.
#include "../flags.h"

constexpr bool shipped = true;

static void run() {
  if (shipped || flags.isEnabled("discount_codes"))
    sink(); // ungated: discount_codes
}

int main() { run(); }

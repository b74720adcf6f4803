// The right side of a comma counts.
#include "../flags.h"

static void run() {
  if (note("ask"), flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }

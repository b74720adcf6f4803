// The outer check is of another flag, and there is none inside.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("checkout_v2")) {
    if (flags.isEnabled("discount_codes"))
      note("on");
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }

// Either, but not both.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes") ^ static_cast<bool>(coin()))
    sink(); // ungated: discount_codes
}

int main() { run(); }

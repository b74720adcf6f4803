// The plainest gate: an if around the call.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }

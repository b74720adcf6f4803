// A switch over the answer itself.
#include "../flags.h"

static void run() {
  switch (static_cast<int>(flags.isEnabled("discount_codes"))) {
  case 1:
    sink(); // gated: discount_codes
    break;
  default:
    note("off");
  }
}

int main() { run(); }

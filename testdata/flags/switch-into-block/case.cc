// A case label lies inside the block of the check.
#include "../flags.h"

static void run() {
  switch (coin() ? 1 : 0) {
  case 0:
    if (flags.isEnabled("discount_codes")) {
      note("on");
      [[fallthrough]];
    case 1:
      sink(); // ungated: discount_codes
    }
  }
}

int main() { run(); }

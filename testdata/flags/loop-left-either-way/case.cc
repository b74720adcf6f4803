// The loop ends for another reason, too.
#include "../flags.h"

static void run() {
  for (;;) {
    if (flags.isEnabled("discount_codes"))
      break;
    if (coin())
      break;
    if (!coin())
      return;
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }

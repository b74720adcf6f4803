// Leaves only if something else holds, too.
#include "../flags.h"

static void run() {
  if (!flags.isEnabled("discount_codes")) {
    if (coin())
      return;
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }

// The break leaves the inner loop only.
#include "../flags.h"

static void run() {
  for (int i = 0; i < 2; ++i) {
    for (int j = 0; j < 2; ++j)
      if (!flags.isEnabled("discount_codes"))
        break;
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }

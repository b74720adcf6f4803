// A loop that goes on as long as the flag is on.
#include "../flags.h"

static void run() {
  int left = 2;
  while (flags.isEnabled("discount_codes")) {
    sink(); // gated: discount_codes
    if (--left == 0)
      break;
  }
}

int main() { run(); }

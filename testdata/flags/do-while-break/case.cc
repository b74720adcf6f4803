// do/while with a check at its head.
#include "../flags.h"

static void run() {
  int left = 2;
  do {
    if (!flags.isEnabled("discount_codes"))
      break;
    sink(); // gated: discount_codes
  } while (--left > 0);
}

int main() { run(); }

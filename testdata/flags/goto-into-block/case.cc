// Jumps past the check into its block.
#include "../flags.h"

static void run() {
  if (coin())
    goto inside;
  if (flags.isEnabled("discount_codes")) {
    note("on");
  inside:
    sink(); // ungated: discount_codes
  }
}

int main() { run(); }

// Only the recursive call is under the check.
#include "../flags.h"

static void apply(int depth) {
  if (depth == 0)
    return;
  if (flags.isEnabled("discount_codes"))
    apply(depth - 1);
  sink(); // ungated: discount_codes
}

static void run() { apply(3); }

int main() { run(); }

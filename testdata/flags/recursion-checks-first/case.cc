// Each call asks before it goes on.
#include "../flags.h"

static void apply(int depth) {
  if (!flags.isEnabled("discount_codes") || depth == 0)
    return;
  sink(); // gated: discount_codes
  apply(depth - 1);
}

static void run() { apply(3); }

int main() { run(); }

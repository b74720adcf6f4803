// [[likely]].
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes")) [[likely]] {
    sink(); // gated: discount_codes
  }
}

int main() { run(); }

// The helper ends the program.
#include "../flags.h"

#include <cstdlib>

static void requireDiscounts() {
  if (!flags.isEnabled("discount_codes"))
    std::exit(0);
}

static void run() {
  requireDiscounts();
  sink(); // gated: discount_codes
}

int main() { run(); }

// The answer is a parameter; another caller always says false.
#include "../flags.h"

static void apply(int, bool discounts) {
  if (discounts)
    sink(); // gated: discount_codes
}

static void run() {
  apply(1, flags.isEnabled("discount_codes"));
  apply(2, false);
}

int main() { run(); }

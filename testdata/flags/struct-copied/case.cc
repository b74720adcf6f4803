// A copy of the struct with the answer.
#include "../flags.h"

struct Options {
  bool discounts = false;
};

static void run() {
  Options options;
  options.discounts = flags.isEnabled("discount_codes");
  const Options copy = options;
  if (copy.discounts)
    sink(); // gated: discount_codes
}

int main() { run(); }

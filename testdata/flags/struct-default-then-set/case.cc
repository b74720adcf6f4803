// A local struct, set under the check.
#include "../flags.h"

struct Options {
  bool discounts = false;
  int user = 0;
};

static void run() {
  Options options;
  options.user = 3;
  if (flags.isEnabled("discount_codes"))
    options.discounts = true;
  if (options.discounts)
    sink(); // gated: discount_codes
}

int main() { run(); }

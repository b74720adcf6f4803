// Who gives no options gets all of them.
#include "../flags.h"

struct Options {
  bool discounts;
};

static void run(Options options = {true}) {
  if (options.discounts)
    sink(); // ungated: discount_codes
}

int main() {
  run({flags.isEnabled("discount_codes")});
  run();
}

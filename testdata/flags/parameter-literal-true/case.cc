// One caller hands on the answer, the other says true.
#include "../flags.h"

static void apply(bool on) {
  if (on)
    sink(); // ungated: discount_codes
}

int main() {
  apply(flags.isEnabled("discount_codes"));
  apply(true);
}

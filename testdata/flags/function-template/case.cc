// One instance is called under the check, the other is not.
#include "../flags.h"

template <class Amount> static void apply(Amount) {
  sink(); // ungated: discount_codes
}

static void run() {
  apply(3);
  if (flags.isEnabled("discount_codes"))
    apply(2.0);
}

int main() { run(); }

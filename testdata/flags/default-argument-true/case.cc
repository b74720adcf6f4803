// Who says nothing says true.
#include "../flags.h"

static void apply(bool on = true) {
  if (on)
    sink(); // ungated: discount_codes
}

int main() {
  apply(flags.isEnabled("discount_codes"));
  apply();
}

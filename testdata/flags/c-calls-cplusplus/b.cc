#include "../flags.h"

extern "C" void apply_discount(void);

static void apply() {
  sink(); // ungated: discount_codes
}

extern "C" void apply_discount(void) { apply(); }

[[maybe_unused]] static bool checked() {
  if (!flags.isEnabled("discount_codes"))
    return false;
  apply();
  return true;
}

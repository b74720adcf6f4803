#include "../flags.h"
#include "discounts.h"

int apply() {
  return sink(); // ungated: discount_codes
}

[[maybe_unused]] static const int warm = apply();

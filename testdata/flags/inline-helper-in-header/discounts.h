#pragma once

#include "../flags.h"

inline bool discountsOn() { return flags.isEnabled("discount_codes"); }

inline void applyIfOn() {
  if (discountsOn())
    sink(); // gated: discount_codes
}

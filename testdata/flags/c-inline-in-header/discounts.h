//C
#pragma once

#include "../flags.h"

static inline int discounts_on(int user) {
  return user > 0 && flag_is_enabled("discount_codes");
}

static inline void apply_if_on(int user) {
  if (discounts_on(user))
    sink(); // gated: discount_codes
}

#pragma once

#include "../flags.h"

inline void apply() {
  sink(); // ungated: discount_codes
}

void other();

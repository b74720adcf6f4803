#pragma once

#include "types.h"

namespace lib {
int version();
int encode(Byte first, Byte second);
} // namespace lib

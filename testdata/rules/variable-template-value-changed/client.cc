#include "lib.h"

int bytes(long value) {
  if constexpr (serial::is_fixed<long>)
    return sizeof value;
  return 1 + serial::is_small<long>;
}

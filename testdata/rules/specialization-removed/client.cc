#include "lib.h"

int flag_bits(int flags) {
  return flags * lib::Codec<bool>::bits;
}

bool flags_packed() {
  return lib::Codec<bool>::packed;
}

bool number_fits() {
  return lib::Codec<int>::bits <= lib::bit_budget();
}

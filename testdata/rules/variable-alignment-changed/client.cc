#include "lib.h"
#include <cstdint>

bool is_aligned() {
  return reinterpret_cast<std::uintptr_t>(tables::sine) % 64 == 0;
}

int first() { return tables::cosine[0]; }

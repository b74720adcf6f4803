#pragma once

#define LIB_PAGE 64
#define LIB_ALIGNED(size) (((size) + 7) & ~7)

namespace lib {
void *reserve(int size);
} // namespace lib

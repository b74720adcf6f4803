#pragma once

#define LIB_PAGE 64
constexpr int LIB_ALIGNED(int size) { return ((size) + 7) & ~7; }

namespace lib {
void *reserve(int size);
} // namespace lib

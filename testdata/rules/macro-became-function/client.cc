#include "lib.h"

#if LIB_PAGE > 32
void *reserve_page() { return lib::reserve(LIB_PAGE); }
#endif

#if LIB_ALIGNED(13) == 16
constexpr int kPadding = 3;
#endif

void *reserve_aligned(int size) { return lib::reserve(LIB_ALIGNED(size)); }

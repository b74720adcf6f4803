#pragma once

int lib_fail(const char *text);

#define LIB_CLAMP(value, top) ((value) < (top) ? (value) : (top))
static inline int lib_clamp(int value, int top) {
  return value < top ? value : top;
}

#ifdef LIB_CHECKS
#define LIB_CHECK(test) ((test) ? 0 : lib_fail(#test))
#else
#define LIB_CHECK(test) ((void)0)
#endif

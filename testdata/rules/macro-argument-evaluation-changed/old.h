#pragma once

int lib_fail(const char *text);

#define LIB_CLAMP(value, top) lib_clamp((value), (top))
static inline int lib_clamp(int value, int top) {
  return value < top ? value : top;
}

#define LIB_CHECK(test) ((test) ? 0 : lib_fail(#test))

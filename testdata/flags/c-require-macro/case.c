// C: a macro leaves the function.
#include "../flags.h"

#define REQUIRE_FLAG(key)                                                      \
  do {                                                                         \
    if (!flag_is_enabled(key))                                                 \
      return -1;                                                               \
  } while (0)

static int run(void) {
  REQUIRE_FLAG("discount_codes");
  sink(); // gated: discount_codes
  return 0;
}

int main(void) {
  run();
  return 0;
}

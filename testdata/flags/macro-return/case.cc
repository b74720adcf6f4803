// A macro leaves the function.
#include "../flags.h"

#define RETURN_UNLESS(condition)                                               \
  do {                                                                         \
    if (!(condition))                                                          \
      return;                                                                  \
  } while (false)

static void run() {
  RETURN_UNLESS(flags.isEnabled("discount_codes"));
  sink(); // gated: discount_codes
}

int main() { run(); }

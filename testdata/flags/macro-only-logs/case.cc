// A macro that looks like it would leave, and logs.
#include "../flags.h"

#define REQUIRE_FLAG(key)                                                      \
  do {                                                                         \
    if (!flags.isEnabled(key))                                                 \
      note(key " is off");                                                     \
  } while (false)

static void run() {
  REQUIRE_FLAG("discount_codes");
  sink(); // ungated: discount_codes
}

int main() { run(); }

// A macro is given the body.
#include "../flags.h"

#define WITH_FEATURE(key, body)                                                \
  do {                                                                         \
    if (flags.isEnabled(key)) {                                                \
      body;                                                                    \
    }                                                                          \
  } while (false)

static void apply() {
  sink(); // gated: discount_codes
}

static void run() { WITH_FEATURE("discount_codes", apply()); }

int main() { run(); }

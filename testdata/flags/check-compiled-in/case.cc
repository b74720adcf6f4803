// The check stands in a branch of the preprocessor that is built.
#include "../flags.h"

#define WITH_FLAGS 1

static void run() {
#if WITH_FLAGS
  if (!flags.isEnabled("discount_codes"))
    return;
#endif
  sink(); // gated: discount_codes
}

int main() { run(); }

// The check stands in a branch of the preprocessor that is not built.
#include "../flags.h"

#define WITH_FLAGS 0

static void run() {
#if WITH_FLAGS
  if (!flags.isEnabled("discount_codes"))
    return;
#endif
  sink(); // ungated: discount_codes
}

int main() { run(); }

// The key is a macro.
#include "../flags.h"

#define DISCOUNT_CODES "discount_codes"

static void run() {
  if (flags.isEnabled(DISCOUNT_CODES))
    sink(); // gated: discount_codes
}

int main() { run(); }

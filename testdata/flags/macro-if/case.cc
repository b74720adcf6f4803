// The check is in a macro.
#include "../flags.h"

#define IF_FEATURE(key) if (flags.isEnabled(key))

static void run() {
  IF_FEATURE("discount_codes") {
    sink(); // gated: discount_codes
  }
}

int main() { run(); }

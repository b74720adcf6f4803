// The else belongs to the if in the macro.
#include "../flags.h"

#define IF_FEATURE(key) if (flags.isEnabled(key))

static void run() {
  IF_FEATURE("discount_codes") note("on");
  else sink(); // ungated: discount_codes
}

int main() { run(); }

// Another condition is enough.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes") || coin())
    sink(); // ungated: discount_codes
}

int main() { run(); }

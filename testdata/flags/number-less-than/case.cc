// A comparison that "off" passes.
#include "../flags.h"

static void run() {
  if (flags.intVariation("discount_codes", 0) < 1)
    sink(); // ungated: discount_codes
}

int main() { run(); }

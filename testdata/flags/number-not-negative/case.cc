// A comparison that any variant passes.
#include "../flags.h"

static void run() {
  if (flags.intVariation("discount_codes", 0) >= 0)
    sink(); // ungated: discount_codes
}

int main() { run(); }

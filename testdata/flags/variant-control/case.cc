// Compares with the variant that means off.
#include "../flags.h"

static void run() {
  if (flags.stringVariation("discount_codes", "control") == "control")
    sink(); // ungated: discount_codes
}

int main() { run(); }

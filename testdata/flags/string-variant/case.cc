// A flag with variants, compared with the one that is new.
#include "../flags.h"

static void run() {
  if (flags.stringVariation("discount_codes", "control") == "treatment")
    sink(); // gated: discount_codes
}

int main() { run(); }

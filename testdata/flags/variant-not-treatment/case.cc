// Any variant but the new one.
#include "../flags.h"

static void run() {
  if (flags.stringVariation("discount_codes", "control") != "treatment")
    sink(); // ungated: discount_codes
}

int main() { run(); }

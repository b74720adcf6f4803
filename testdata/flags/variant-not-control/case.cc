// Any variant but the one that means off.
#include "../flags.h"

static void run() {
  const auto variant = flags.stringVariation("discount_codes", "control");
  if (variant != "control")
    sink(); // gated: discount_codes
}

int main() { run(); }

// The variant for "off" has a name, too.
#include "../flags.h"

static void run() {
  const std::string variant =
      flags.stringVariation("discount_codes", "control");
  if (!variant.empty())
    sink(); // ungated: discount_codes
}

int main() { run(); }

// Asks for another flag whose name looks alike.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes_v2"))
    sink(); // ungated: discount_codes
}

int main() { run(); }

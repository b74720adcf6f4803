// A static local asks once.
#include "../flags.h"

static void run() {
  static const bool on = flags.isEnabled("discount_codes");
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }

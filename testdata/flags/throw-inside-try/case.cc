// Throws to its own handler.
#include "../flags.h"

static void run() {
  try {
    if (!flags.isEnabled("discount_codes"))
      throw 1;
    sink(); // gated: discount_codes
  } catch (...) {
    note("off");
  }
}

int main() { run(); }

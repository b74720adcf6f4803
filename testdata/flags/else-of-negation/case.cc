// The else branch of "is off".
#include "../flags.h"

static void run() {
  if (!flags.isEnabled("discount_codes")) {
    note("off");
  } else {
    sink(); // gated: discount_codes
  }
}

int main() { run(); }

// One = where two were meant.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  if ((on = coin()))
    sink(); // ungated: discount_codes
}

int main() { run(); }

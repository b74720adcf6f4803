// Somebody else is given a reference to the answer.
#include "../flags.h"

static void load(bool &out) { out = true; }

static void run() {
  bool on = flags.isEnabled("discount_codes");
  load(on);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }

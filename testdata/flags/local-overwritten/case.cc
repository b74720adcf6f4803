// The local gets another value before it is looked at.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  on = coin();
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }

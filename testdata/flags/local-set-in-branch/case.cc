// A local that starts as false and becomes true under the check.
#include "../flags.h"

static void run() {
  bool on = false;
  if (flags.isEnabled("discount_codes"))
    on = true;
  note("asked");
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }

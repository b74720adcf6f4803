// An expression whose own parts change what it is made of.
#include "../flags.h"

static void run() {
  bool on = flags.isEnabled("discount_codes");
  if ((on = !on))
    sink(); // ungated: discount_codes
  bool other = flags.isEnabled("discount_codes");
  bool was = other ? (other = false, true) : (other = true, false);
  if (!was)
    sink(); // ungated: discount_codes
}

int main() { run(); }

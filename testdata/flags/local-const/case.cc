// Asks once, keeps the answer in a constant.
#include "../flags.h"

static void run() {
  const bool on = flags.isEnabled("discount_codes");
  note("asked");
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }

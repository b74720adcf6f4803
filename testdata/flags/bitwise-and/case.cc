// & instead of &&.
#include "../flags.h"

static void run() {
  const bool other = coin();
  const bool on = flags.isEnabled("discount_codes") & other;
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }

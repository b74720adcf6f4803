// The answer lives in the if.
#include "../flags.h"

static void run() {
  if (bool on = flags.isEnabled("discount_codes"); on)
    sink(); // gated: discount_codes
}

int main() { run(); }

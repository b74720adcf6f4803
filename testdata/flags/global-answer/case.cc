// A global asks before main.
#include "../flags.h"

static const bool on = flags.isEnabled("discount_codes");

static void run() {
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }

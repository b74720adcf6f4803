// A closure that is called on the spot gives the answer.
#include "../flags.h"

static void run() {
  const bool on = [&] { return flags.isEnabled("discount_codes"); }();
  if (on)
    sink(); // gated: discount_codes
}

int main() { run(); }

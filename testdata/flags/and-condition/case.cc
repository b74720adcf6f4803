// One of three conditions that must hold.
#include "../flags.h"

static void run() {
  if (!coin() && flags.isEnabled("discount_codes") && coin())
    sink(); // gated: discount_codes
}

int main() { run(); }

// The caller asks.
#include "../flags.h"

static void apply() {
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }

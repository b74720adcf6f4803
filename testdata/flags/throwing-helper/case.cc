// A helper comes back only if the flag is on.
#include "../flags.h"

static void requireDiscounts() {
  if (!flags.isEnabled("discount_codes"))
    throw 2;
}

static void run() {
  requireDiscounts();
  sink(); // gated: discount_codes
}

int main() {
  try {
    run();
  } catch (int) {
    note("off");
  }
}

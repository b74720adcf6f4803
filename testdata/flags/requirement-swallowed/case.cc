// The failure of the helper is caught right behind it.
#include "../flags.h"

static void requireDiscounts() {
  if (!flags.isEnabled("discount_codes"))
    throw 1;
}

static void run() {
  try {
    requireDiscounts();
  } catch (int) {
    note("off");
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }

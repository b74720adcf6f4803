// Which function runs is chosen by the flag.
#include "../flags.h"

static void withDiscounts() {
  sink(); // gated: discount_codes
}

static void without() { note("old"); }

static void run() {
  auto *apply = flags.isEnabled("discount_codes") ? &withDiscounts : &without;
  apply();
}

int main() { run(); }

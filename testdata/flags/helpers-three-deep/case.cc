// The predicate asks a predicate that asks a predicate.
#include "../flags.h"

static bool flagOn() { return flags.isEnabled("discount_codes"); }

static bool userHasDiscounts(int user) { return user > 0 && flagOn(); }

static bool showDiscounts() { return !coin() && userHasDiscounts(3); }

static void run() {
  if (!showDiscounts())
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }

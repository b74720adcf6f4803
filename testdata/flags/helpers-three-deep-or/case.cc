// The innermost predicate has another way to say yes.
#include "../flags.h"

static bool flagOn() { return flags.isEnabled("discount_codes") || coin(); }

static bool userHasDiscounts(int user) { return user > 0 && flagOn(); }

static bool showDiscounts() { return userHasDiscounts(3); }

static void run() {
  if (!showDiscounts())
    return;
  sink(); // ungated: discount_codes
}

int main() { run(); }

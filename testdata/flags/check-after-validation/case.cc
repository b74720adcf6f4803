// The code is validated before anybody asks; only applying is under the check.
#include "../flags.h"

struct Discounts {
  static bool validate() {
    return sink(); // ungated: discount_codes
  }

  static void apply() {
    sink(); // gated: discount_codes
  }
};

static void run() {
  if (!Discounts::validate())
    return;
  if (flags.isEnabled("discount_codes"))
    Discounts::apply();
}

int main() { run(); }

// A local constant of the same name is another key.
#include "../flags.h"

constexpr const char *kDiscountCodes = "discount_codes";

static void run() {
  note(kDiscountCodes);
  constexpr const char *kDiscountCodes = "discount_codes_v2";
  if (flags.isEnabled(kDiscountCodes))
    sink(); // ungated: discount_codes
}

int main() { run(); }

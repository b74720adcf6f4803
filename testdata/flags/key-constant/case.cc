// The key is a constant.
#include "../flags.h"

constexpr const char *kDiscountCodes = "discount_codes";

static void run() {
  if (flags.isEnabled(kDiscountCodes))
    sink(); // gated: discount_codes
}

int main() { run(); }

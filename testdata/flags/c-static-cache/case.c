// C: asks once and keeps the answer.
#include "../flags.h"

static int discounts_on(void) {
  static int asked, on;
  if (!asked) {
    on = flag_is_enabled("discount_codes");
    asked = 1;
  }
  return on;
}

int main(void) {
  if (discounts_on())
    sink(); // gated: discount_codes
  return 0;
}

// C: negative numbers are errors; so is none of what this helper gives.
#include "../flags.h"

static int ensure_discounts(void) {
  if (!flag_is_enabled("discount_codes"))
    return 1;
  return 0;
}

static int run(void) {
  if (ensure_discounts() < 0)
    return -1;
  sink(); // ungated: discount_codes
  return 0;
}

int main(void) {
  run();
  return 0;
}

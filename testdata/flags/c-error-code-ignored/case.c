// C: nobody looks at the error.
#include "../flags.h"

static int ensure_discounts(void) {
  if (!flag_is_enabled("discount_codes"))
    return -1;
  return 0;
}

static int run(void) {
  ensure_discounts();
  sink(); // ungated: discount_codes
  return 0;
}

int main(void) {
  run();
  return 0;
}

// C: a helper gives 0 when all is well.
#include "../flags.h"

static int ensure_discounts(void) {
  if (!flag_is_enabled("discount_codes"))
    return -1;
  return 0;
}

static int run(void) {
  int error = ensure_discounts();
  if (error)
    return error;
  sink(); // gated: discount_codes
  return 0;
}

int main(void) {
  run();
  return 0;
}

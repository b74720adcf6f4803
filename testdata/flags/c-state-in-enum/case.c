// C: an enumerator stands for the answer.
#include "../flags.h"

enum pricing { PRICING_OLD, PRICING_NEW };

static enum pricing pricing(void) {
  return flag_is_enabled("discount_codes") ? PRICING_NEW : PRICING_OLD;
}

int main(void) {
  if (pricing() == PRICING_NEW)
    sink(); // maybe: discount_codes (an enumerator stands for the answer)
  return 0;
}

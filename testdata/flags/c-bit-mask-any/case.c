// C: any bit of the mask will do.
#include "../flags.h"

enum { DISCOUNTS = 1, VERBOSE = 2 };

int main(void) {
  unsigned features = VERBOSE;
  if (flag_is_enabled("discount_codes"))
    features |= DISCOUNTS;
  if (features)
    sink(); // ungated: discount_codes
  return 0;
}

// C: the answer is a bit of a mask.
#include "../flags.h"

enum { DISCOUNTS = 1, VERBOSE = 2 };

int main(void) {
  unsigned features = VERBOSE;
  if (flag_is_enabled("discount_codes"))
    features |= DISCOUNTS;
  if (features & DISCOUNTS)
    sink(); // maybe: discount_codes (a bit of a mask)
  return 0;
}

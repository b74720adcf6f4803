// C: | where & was meant.
#include "../flags.h"

enum { DISCOUNTS = 1 };

int main(void) {
  unsigned features = flag_is_enabled("discount_codes") ? DISCOUNTS : 0,
           wanted = DISCOUNTS;
  if (features | wanted)
    sink(); // ungated: discount_codes
  return 0;
}

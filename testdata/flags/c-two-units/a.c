// C: the helper is in another unit.
#include "../flags.h"

int discounts_on(void);

int main(void) {
  if (discounts_on())
    sink(); // gated: discount_codes
  return 0;
}

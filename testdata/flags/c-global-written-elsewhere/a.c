// C: another unit writes the global.
#include "../flags.h"

int discounts_enabled = 0;
void reload(void);

int main(void) {
  discounts_enabled = flag_is_enabled("discount_codes");
  reload();
  if (discounts_enabled)
    sink(); // ungated: discount_codes
  return 0;
}

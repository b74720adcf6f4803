// C: another unit replaces the weak function.
#include "../flags.h"

int allowed(void);

__attribute__((weak)) int allowed(void) {
  return flag_is_enabled("discount_codes");
}

int main(void) {
  if (allowed())
    sink(); // ungated: discount_codes
  return 0;
}

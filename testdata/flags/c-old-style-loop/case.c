// C: for without a condition; the check breaks.
#include "../flags.h"

int main(void) {
  int left = 2;
  for (;;) {
    if (!flag_is_enabled("discount_codes"))
      break;
    sink(); // gated: discount_codes
    if (--left == 0)
      break;
  }
  return 0;
}

// C: != 0, == 0.
#include "../flags.h"

int main(void) {
  if (flag_is_enabled("discount_codes") != 0)
    sink(); // gated: discount_codes
  if (flag_is_enabled("discount_codes") == 0)
    return 0;
  sink(); // gated: discount_codes
  return 0;
}

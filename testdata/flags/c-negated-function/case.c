// C: a function for the opposite, configured as such.
#include "../flags.h"

int main(void) {
  if (flag_is_disabled("discount_codes"))
    return 0;
  sink(); // gated: discount_codes
  return 0;
}

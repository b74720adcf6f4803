// C: leaves with an error when the flag is off.
#include "../flags.h"

static int run(void) {
  if (!flag_is_enabled("discount_codes"))
    return -1;
  sink(); // gated: discount_codes
  return 0;
}

int main(void) {
  run();
  return 0;
}

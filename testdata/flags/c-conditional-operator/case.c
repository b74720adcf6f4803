// C: ?: as a statement, and the GNU form without a middle.
#include "../flags.h"

int main(void) {
  int applied = flag_is_enabled("discount_codes")
                    ? sink() // gated: discount_codes
                    : 0;
  applied +=
      flag_is_enabled("discount_codes") ?: sink(); // ungated: discount_codes
  return applied < 0;
}

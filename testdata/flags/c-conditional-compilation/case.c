// C: the check is compiled out.
#include "../flags.h"

#define WITH_FLAGS 0

int main(void) {
#if WITH_FLAGS
  if (!flag_is_enabled("discount_codes"))
    return 0;
#endif
  sink(); // ungated: discount_codes
  return 0;
}

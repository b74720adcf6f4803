// C: !! makes it 0 or 1.
#include "../flags.h"

int main(void) {
  const int on = !!flag_is_enabled("discount_codes");
  if (on == 1)
    sink(); // gated: discount_codes
  return 0;
}

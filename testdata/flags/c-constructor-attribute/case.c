// C: runs before main.
#include "../flags.h"

__attribute__((constructor)) static void set_up(void) {
  sink(); // ungated: discount_codes
}

int main(void) {
  if (flag_is_enabled("discount_codes"))
    set_up();
  return 0;
}

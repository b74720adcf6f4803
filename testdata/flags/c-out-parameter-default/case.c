// C: the helper leaves the default where it cannot ask.
#include "../flags.h"

static int ask(int *on) {
  if (coin())
    return -1;
  *on = flag_is_enabled("discount_codes");
  return 0;
}

int main(void) {
  int on = 1;
  ask(&on);
  if (on)
    sink(); // ungated: discount_codes
  return 0;
}

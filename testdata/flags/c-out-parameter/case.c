// C: the answer comes through a pointer, the status as the result.
#include "../flags.h"

static int ask(int *on) {
  *on = flag_is_enabled("discount_codes");
  return 0;
}

int main(void) {
  int on = 0;
  if (ask(&on) != 0)
    return 0;
  if (on)
    sink(); // maybe: discount_codes (the address of the local is handed out)
  return 0;
}

// C: -1 means that nobody has asked; it is also true.
#include "../flags.h"

static int on = -1;

static void run(void) {
  if (on)
    sink(); // ungated: discount_codes
  if (on == -1)
    on = flag_is_enabled("discount_codes");
}

int main(void) {
  run();
  return 0;
}

// C: an if around the call.
#include "../flags.h"

static void run(void) {
  if (flag_is_enabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main(void) {
  run();
  return 0;
}

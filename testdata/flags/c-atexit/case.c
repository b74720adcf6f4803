// C: registered to run at exit.
#include "../flags.h"

#include <stdlib.h>

static void at_end(void) {
  sink(); // ungated: discount_codes
}

int main(void) {
  atexit(at_end);
  if (flag_is_enabled("discount_codes"))
    at_end();
  return 0;
}

// C: the label stands before the work.
#include "../flags.h"

static int run(void) {
  int result = -1;
  if (!flag_is_enabled("discount_codes"))
    goto out;
  result = 0;
out:
  sink(); // ungated: discount_codes
  return result;
}

int main(void) {
  run();
  return 0;
}

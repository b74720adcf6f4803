// C: goto out.
#include "../flags.h"

static int run(void) {
  int result = -1;
  if (!flag_is_enabled("discount_codes"))
    goto out;
  result = sink(); // gated: discount_codes
out:
  note("done");
  return result;
}

int main(void) {
  run();
  return 0;
}

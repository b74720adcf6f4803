// C: a table of commands; one of them is also called under the check.
#include "../flags.h"

static int apply(void) {
  return sink(); // ungated: discount_codes
}

static int help(void) { return 0; }

static int (*const commands[])(void) = {help, apply};

int main(void) {
  for (int i = 0; i < 2; ++i)
    commands[i]();
  if (flag_is_enabled("discount_codes"))
    apply();
  return 0;
}

// C: a helper declared _Noreturn.
#include "../flags.h"

#include <stdlib.h>

static _Noreturn void fail(const char *text) {
  note(text);
  exit(0);
}

int main(void) {
  if (!flag_is_enabled("discount_codes"))
    fail("off");
  sink(); // gated: discount_codes
  return 0;
}

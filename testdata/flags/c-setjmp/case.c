// C: longjmp comes back behind the check.
#include "../flags.h"

#include <setjmp.h>

static jmp_buf state;

int main(void) {
  if (setjmp(state) == 0) {
    if (!flag_is_enabled("discount_codes"))
      longjmp(state, 1);
  }
  sink(); // ungated: discount_codes
  return 0;
}

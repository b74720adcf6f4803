// A local that was written before the jump back.
#include "../flags.h"
#include <setjmp.h>

static jmp_buf back;

static void run(void) {
  volatile int on = flag_is_enabled("discount_codes");
  if (setjmp(back)) {
    if (on)
      sink(); // ungated: discount_codes
    return;
  }
  on = 1;
  longjmp(back, 1);
}

int main(void) { run(); }

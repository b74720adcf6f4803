// A function without an end gives the processor back.
#include "../flags.h"
#include <ucontext.h>

static ucontext_t home, away;

static void work(void) {
  for (;;)
    swapcontext(&away, &home);
}

int main(void) {
  static char stack[65536];
  getcontext(&away);
  away.uc_stack.ss_sp = stack;
  away.uc_stack.ss_size = sizeof stack;
  makecontext(&away, work, 0);
  swapcontext(&home, &away);
  sink(); // ungated: discount_codes
}

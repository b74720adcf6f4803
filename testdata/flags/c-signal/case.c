// C: a signal handler that is installed without a check.
#include "../flags.h"

#include <signal.h>

static void on_signal(int number) {
  (void)number;
  sink(); // ungated: discount_codes
}

int main(void) {
  signal(SIGUSR1, on_signal);
  raise(SIGUSR1);
  if (flag_is_enabled("discount_codes"))
    on_signal(0);
  return 0;
}

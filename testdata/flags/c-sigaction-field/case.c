// C: the handler is stored into a struct of the system.
#include "../flags.h"

#include <signal.h>

static void on_signal(int number) {
  (void)number;
  sink(); // ungated: discount_codes
}

int main(void) {
  struct sigaction action = {0};
  action.sa_handler = on_signal;
  sigaction(SIGUSR1, &action, 0);
  raise(SIGUSR1);
  if (flag_is_enabled("discount_codes"))
    on_signal(0);
  return 0;
}

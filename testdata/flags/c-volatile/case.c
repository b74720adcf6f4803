// C: a volatile global keeps the answer.
#include "../flags.h"

#include <signal.h>

static volatile sig_atomic_t on;

int main(void) {
  on = flag_is_enabled("discount_codes");
  if (on)
    sink(); // gated: discount_codes
  return 0;
}

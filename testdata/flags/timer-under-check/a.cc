// A timer is started only when the flag is on.
#include "../flags.h"
#include "timers.h"

static void expire() {
  sink(); // gated-when-queued: discount_codes
}

static void run() {
  Timers timers;
  if (!flags.isEnabled("discount_codes"))
    return;
  timers.after(5, [] { expire(); });
  timers.runDue();
}

int main() { run(); }

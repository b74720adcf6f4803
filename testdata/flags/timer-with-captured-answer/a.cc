// The job keeps the answer of the moment in which it was scheduled.
#include "../flags.h"
#include "timers.h"

static void run() {
  Timers timers;
  const bool on = flags.isEnabled("discount_codes");
  timers.after(5, [on] {
    if (on)
      sink(); // maybe: discount_codes (the lambda asks what it was made with)
  });
  timers.runDue();
}

int main() { run(); }

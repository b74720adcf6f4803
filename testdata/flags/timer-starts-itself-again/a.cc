// Each run of the job schedules the next; the first is under the check.
#include "../flags.h"
#include "timers.h"

static Timers timers;
static int rounds = 0;

static void tick() {
  sink(); // gated-when-queued: discount_codes
  if (++rounds < 3)
    timers.after(5, tick);
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    timers.after(5, tick);
  timers.runDue();
}

int main() { run(); }

// A scheduler is given the job only when the flag is on.
#include "../flags.h"
#include "scheduler.h"

static void renew() {
  sink(); // gated-when-queued: discount_codes
}

static void run() {
  Scheduler scheduler;
  if (flags.isEnabled("discount_codes"))
    scheduler.cron("30 2 * * *", renew);
  scheduler.runDue();
}

int main() { run(); }

// The job is always scheduled and asks each time it runs.
#include "../flags.h"
#include "scheduler.h"

static void renew() {
  if (flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

static void run() {
  Scheduler scheduler;
  scheduler.cron("30 2 * * *", renew);
  scheduler.runDue();
}

int main() { run(); }

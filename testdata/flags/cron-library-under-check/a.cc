// A cron library that is known by its name; scheduled only when the flag is on.
#include "../flags.h"
#include "bosma.h"

static void renew() {
  sink(); // gated-when-queued: discount_codes
}

static void run() {
  Bosma::Scheduler scheduler(1);
  if (flags.isEnabled("discount_codes"))
    scheduler.cron("30 2 * * *", renew);
  scheduler.runDue();
}

int main() { run(); }

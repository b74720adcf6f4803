// Scheduled under the check; called under another check at once.
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
  if (!flags.isEnabled("discount_codes"))
    return;
  renew();
}

int main() { run(); }

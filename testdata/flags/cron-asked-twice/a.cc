// The flag is asked when the job is scheduled and when it runs.
#include "../flags.h"
#include "scheduler.h"

static void run() {
  Scheduler scheduler;
  if (flags.isEnabled("discount_codes"))
    scheduler.cron("30 2 * * *", [] {
      if (flags.isEnabled("discount_codes"))
        sink(); // gated: discount_codes
    });
  scheduler.runDue();
}

int main() { run(); }

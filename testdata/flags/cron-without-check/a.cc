// A nightly job that forgets what the checkout asks.
#include "../flags.h"
#include "scheduler.h"

static void apply() {
  sink(); // ungated: discount_codes
}

static void checkout() {
  if (flags.isEnabled("discount_codes"))
    apply();
}

static void run() {
  checkout();
  Scheduler scheduler;
  scheduler.cron("30 2 * * *", [] { apply(); });
  scheduler.runDue();
}

int main() { run(); }

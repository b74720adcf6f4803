// A queue of job objects; the object is queued only when the flag is on.
#include "../flags.h"
#include "scheduler.h"

#include <memory>

class RenewJob : public Job {
public:
  void work() override {
    sink(); // gated-when-queued: discount_codes
  }
};

static void run() {
  Scheduler scheduler;
  if (flags.isEnabled("discount_codes"))
    scheduler.add("30 2 * * *", std::make_unique<RenewJob>());
  scheduler.runDue();
}

int main() { run(); }

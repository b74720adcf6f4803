// A member is null unless the flag is on.
#include "../flags.h"

#include <memory>

struct Job {
  virtual ~Job() = default;
  virtual void work() = 0;
};

struct DiscountJob : Job {
  void work() override {
    sink(); // gated: discount_codes
  }
};

struct Service {
  std::unique_ptr<Job> job;
};

static void init(Service &service) {
  if (flags.isEnabled("discount_codes"))
    service.job = std::make_unique<DiscountJob>();
}

static void run() {
  Service service;
  init(service);
  if (service.job)
    service.job->work();
}

int main() { run(); }

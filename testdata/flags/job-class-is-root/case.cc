// Every class derived from Job runs in the background; this one is always made.
#include "../flags.h"

#include <vector>

class Job {
public:
  virtual ~Job() = default;
  virtual void work() = 0;
};

class RenewJob : public Job {
public:
  void work() override {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  RenewJob renew;
  std::vector<Job *> jobs = {&renew};
  for (Job *job : jobs)
    job->work();
  if (flags.isEnabled("discount_codes"))
    renew.work();
}

int main() { run(); }

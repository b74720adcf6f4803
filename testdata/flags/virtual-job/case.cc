// A list of jobs runs all of them.
#include "../flags.h"

#include <vector>

struct Job {
  virtual ~Job() = default;
  virtual void work() = 0;
};

struct RetryJob : Job {
  void work() override {
    sink(); // ungated: discount_codes
  }
};

static void runAll(const std::vector<Job *> &jobs) {
  for (Job *job : jobs)
    job->work();
}

static void run() {
  RetryJob retry;
  runAll({&retry});
  if (flags.isEnabled("discount_codes"))
    retry.work();
}

int main() { run(); }

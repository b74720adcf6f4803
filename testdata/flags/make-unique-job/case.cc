// A job that is always made.
#include "../flags.h"

#include <memory>
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

static void run() {
  std::vector<std::unique_ptr<Job>> jobs;
  jobs.push_back(std::make_unique<RetryJob>());
  jobs.back()->work();
}

int main() { run(); }

// One of two producers forgets to ask.
#include "../flags.h"

#include <deque>
#include <memory>

struct Job {
  virtual ~Job() = default;
  virtual void work() = 0;
};

struct DiscountJob : Job {
  void work() override {
    sink(); // ungated: discount_codes
  }
};

static std::deque<std::unique_ptr<Job>> jobs;

static void web() {
  if (flags.isEnabled("discount_codes"))
    jobs.push_back(std::make_unique<DiscountJob>());
}

static void imported() { jobs.push_back(std::make_unique<DiscountJob>()); }

static void run() {
  web();
  imported();
  for (auto &job : jobs)
    job->work();
}

int main() { run(); }

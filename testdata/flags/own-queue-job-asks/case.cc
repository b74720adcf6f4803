// The job asks when it runs, not when it is queued.
#include "../flags.h"

#include <deque>
#include <functional>

static std::deque<std::function<void()>> jobs;

static void run() {
  jobs.push_back([] {
    if (!flags.isEnabled("discount_codes"))
      return;
    sink(); // gated: discount_codes
  });
  for (auto &job : jobs)
    job();
}

int main() { run(); }

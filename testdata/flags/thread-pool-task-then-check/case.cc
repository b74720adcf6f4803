// The queued job only hands on to a function that asks.
#include "../flags.h"

#include <deque>
#include <functional>
#include <thread>

static void apply() {
  sink(); // gated: discount_codes
}

static void askAndApply() {
  if (flags.isEnabled("discount_codes"))
    apply();
}

static std::deque<std::function<void()>> jobs;

static void run() {
  jobs.push_back([] { askAndApply(); });
  std::thread worker([] {
    for (auto &job : jobs)
      job();
  });
  worker.join();
}

int main() { run(); }

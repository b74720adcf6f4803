// A queue of the program's own; jobs are queued under the check.
#include "../flags.h"

#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

static std::mutex guard;
static std::deque<std::function<void()>> jobs;

static void push(std::function<void()> job) {
  std::lock_guard lock(guard);
  jobs.push_back(std::move(job));
}

static void work() {
  std::lock_guard lock(guard);
  for (auto &job : jobs)
    job();
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    push([] {
      sink(); // gated: discount_codes
    });
  std::thread worker(work);
  worker.join();
}

int main() { run(); }

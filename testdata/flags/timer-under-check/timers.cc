#include "timers.h"

#include <functional>
#include <utility>

void Timers::after(int, std::function<void()> job) {
  jobs.push_back(std::move(job));
}

void Timers::runDue() {
  for (auto &job : jobs)
    job();
}

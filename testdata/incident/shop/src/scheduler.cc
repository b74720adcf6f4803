#include "scheduler.h"

#include <utility>

namespace shop {

void Scheduler::cron(std::string schedule, Task task) {
  entries_.push_back({std::move(schedule), std::move(task)});
}

void Scheduler::cron(std::string schedule, Job &job) {
  cron(std::move(schedule), [&job] { job.run(); });
}

void Scheduler::runAll() const {
  for (const auto &entry : entries_)
    entry.task();
}

} // namespace shop

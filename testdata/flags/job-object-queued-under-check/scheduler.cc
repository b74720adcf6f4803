#include "scheduler.h"

#include <memory>
#include <string>
#include <utility>

void Scheduler::add(const std::string &, std::unique_ptr<Job> job) {
  jobs.push_back(std::move(job));
}

void Scheduler::runDue() {
  for (auto &job : jobs)
    job->work();
}

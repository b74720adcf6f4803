#pragma once

#include <memory>
#include <string>
#include <vector>

class Job {
public:
  virtual ~Job() = default;
  virtual void work() = 0;
};

class Scheduler {
public:
  void add(const std::string &when, std::unique_ptr<Job> job);
  void runDue();

private:
  std::vector<std::unique_ptr<Job>> jobs;
};

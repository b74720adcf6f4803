#pragma once

#include <functional>
#include <string>
#include <vector>

class Scheduler {
public:
  void cron(const std::string &when, std::function<void()> job);
  void runDue();

private:
  std::vector<std::function<void()>> jobs;
};

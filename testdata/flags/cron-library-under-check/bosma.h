#pragma once

#include <functional>
#include <string>
#include <vector>

namespace Bosma {
class Scheduler {
public:
  explicit Scheduler(unsigned threads);
  void cron(const std::string &when, std::function<void()> job);
  void runDue();

private:
  std::vector<std::function<void()>> jobs;
};
} // namespace Bosma

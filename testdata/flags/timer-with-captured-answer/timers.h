#pragma once

#include <functional>
#include <vector>

class Timers {
public:
  void after(int seconds, std::function<void()> job);
  void runDue();

private:
  std::vector<std::function<void()>> jobs;
};

#pragma once

#include <deque>
#include <functional>

class Timers {
public:
  void after(int seconds, std::function<void()> job);
  void runDue();

private:
  std::deque<std::function<void()>> jobs;
};

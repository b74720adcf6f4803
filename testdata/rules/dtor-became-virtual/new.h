#pragma once

namespace sched {
class Job {
public:
  virtual ~Job();
  virtual int cost();
};
class Timer {
public:
  ~Timer();
  int left();
};
int total(Job *job);
} // namespace sched

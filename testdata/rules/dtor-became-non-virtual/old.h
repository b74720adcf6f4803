#pragma once

namespace sched {
class Job {
public:
  virtual ~Job();
  virtual int run();
  virtual int cost();
};
class Timer {
public:
  virtual ~Timer();
  virtual int left();
};
int total(Job *job);
} // namespace sched

#ifndef SHOP_SCHEDULER_H
#define SHOP_SCHEDULER_H

#include <functional>
#include <string>
#include <vector>

namespace shop {

class Job {
public:
  virtual ~Job() = default;
  virtual void run() = 0;
};

class Scheduler {
public:
  using Task = std::function<void()>;

  void cron(std::string schedule, Task task);
  /// The job must outlive the scheduler.
  void cron(std::string schedule, Job &job);

  /// Runs every task once, whatever the time.
  void runAll() const;

private:
  struct Entry {
    std::string schedule;
    Task task;
  };
  std::vector<Entry> entries_;
};

} // namespace shop

#endif // SHOP_SCHEDULER_H

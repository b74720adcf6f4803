#include <memory>
#include <string>
#include <vector>

namespace shop {
void retry();

class Job {
public:
  virtual ~Job() = default;
  virtual void run() = 0;
  virtual std::string name() const { return "job"; }
};

class Scheduler {
public:
  void add(std::string schedule, Job &job) {
    schedules_.push_back(std::move(schedule));
    jobs_.push_back(&job);
  }
  void add(std::string schedule, std::unique_ptr<Job> job) { add(std::move(schedule), *job.release()); }

private:
  std::vector<std::string> schedules_;
  std::vector<Job *> jobs_;
};

class RetryJob : public Job {
public:
  void run() override { retry(); }
  std::string name() const override { return "retry"; } // no root
};
class RenewJob : public Job {
public:
  void run() override { retry(); }
};
class UnusedJob : public Job {
public:
  void run() override { retry(); } // no root
};

void start(Scheduler &scheduler, RetryJob &job) {
  scheduler.add("often", job);                         // root: background-job shop::RetryJob::run (often)
  scheduler.add("daily", std::make_unique<RenewJob>()); // root: background-job shop::RenewJob::run (daily)
}
} // namespace shop

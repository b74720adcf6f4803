// Nothing says what this scheduler is: the text of a schedule next to something
// that can be run does.
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace shop {
void retry();
void renew();

class Job {
public:
  virtual ~Job() = default;
  virtual void run() = 0;
};

class RetryJob : public Job {
public:
  void run() override { retry(); }
};

class Timetable {
public:
  void plan(std::string when, std::function<void()> task) {
    tasks_.emplace_back(std::move(when), std::move(task));
  }
  void plan(std::string when, Job &job) {
    tasks_.emplace_back(std::move(when), [&job] { job.run(); }); // no root
  }
  void log(std::string text, std::function<void()> task) {
    tasks_.emplace_back(std::move(text), std::move(task));
  }
  void runAll() const {
    for (const auto &task : tasks_)
      task.second();
  }

private:
  std::vector<std::pair<std::string, std::function<void()>>> tasks_;
};

bool matches(const std::string &schedule);

void start(Timetable &table, RetryJob &job) {
  table.plan("*/15 * * * *", retry);              // root: background-job shop::retry (*/15 * * * *)
  table.plan("0 30 2 * * MON-FRI", [] { renew(); }); // root: background-job shop::renew (0 30 2 * * MON-FRI)
  table.plan("@daily", renew);                    // root: background-job shop::renew (@daily)
  table.plan("0 6 * * *", job);                   // root: background-job shop::RetryJob::run (0 6 * * *)
  table.log("one two three four five", retry);    // no root
  table.log("2 * 3", retry);                      // no root
  matches("*/15 * * * *");                        // no root
}
} // namespace shop

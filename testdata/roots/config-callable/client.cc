#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace shop {
using namespace std::chrono_literals;

class Scheduler {
public:
  void cron(std::string schedule, std::function<void()> task) {
    schedules_.push_back(std::move(schedule));
    tasks_.push_back(std::move(task));
  }
  void runAll() const {
    for (const auto &task : tasks_)
      task();
  }

private:
  std::vector<std::string> schedules_;
  std::vector<std::function<void()>> tasks_;
};

struct NotAScheduler {
  void cron(std::string text, std::function<void()> task) { task(); (void)text; }
};

void every(std::chrono::seconds interval, std::function<void()> task);

namespace other {
void every(std::chrono::seconds interval, std::function<void()> task) { task(); (void)interval; }
} // namespace other

void retry();
const char *const nightly = "hourly";
constexpr int pause = 30;

struct Report {
  void build();
};

void start(Scheduler &scheduler, NotAScheduler &own, Report &report, const std::string &read) {
  scheduler.cron("at noon", retry);                       // root: background-job shop::retry (at noon)
  scheduler.cron(nightly, [&] { report.build(); });       // root: background-job shop::Report::build (hourly)
  scheduler.cron(read, retry);                            // root: background-job shop::retry
  scheduler.cron("weekly", std::bind(&Report::build, &report)); // root: background-job shop::Report::build (weekly)
  own.cron("at noon", retry);                             // no root
  every(15min, retry);                                    // root: timer shop::retry (15min)
  every(std::chrono::seconds(pause), [&] { // root: timer shop::start::(lambda)
    retry();
    report.build();
  });
  every(std::chrono::minutes(15), retry);                 // root: timer shop::retry (std::chrono::minutes(15))
  other::every(15min, retry);                             // no root
}
} // namespace shop

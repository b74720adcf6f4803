#include <Scheduler.h>

namespace other {
class Scheduler {
public:
  void cron(int priority, void (*f)()) { f(); (void)priority; }
};
} // namespace other

namespace shop {
using namespace std::chrono_literals;
void retry();
void renew(int days);
constexpr const char *nightly = "30 2 * * *";

struct Report {
  void build();
};

void start(Report &report, other::Scheduler &own) {
  Bosma::Scheduler scheduler(2);
  scheduler.cron("*/15 * * * *", retry);              // root: background-job shop::retry (*/15 * * * *)
  scheduler.cron(nightly, [&] { report.build(); });   // root: background-job shop::Report::build (30 2 * * *)
  scheduler.cron("0 6 * * 1", renew, 30);             // root: background-job shop::renew (0 6 * * 1)
  scheduler.cron("0 7 * * *", &Report::build, &report); // root: background-job shop::Report::build (0 7 * * *)
  scheduler.every(5s, retry);                         // root: background-job shop::retry (5s)
  scheduler.interval(std::chrono::minutes(10), retry); // root: background-job shop::retry (std::chrono::minutes(10))
  scheduler.in(1h, retry);                            // root: background-job shop::retry (1h)
  scheduler.at("23:30:00", retry);                    // root: background-job shop::retry (23:30:00)
  own.cron(1, retry);                                 // no root
}
} // namespace shop

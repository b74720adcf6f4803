// The library only computes times; the loop that calls is the program's own.
#include <croncpp.h>

#include <ctime>

namespace shop {
void retry();
void sleepUntil(std::time_t when);

void loop() {
  const auto schedule = cron::make_cron("0 */15 * * * *"); // no root
  while (true) {
    sleepUntil(cron::cron_next(schedule, std::time(nullptr))); // no root
    retry();                                                   // no root
  }
}
} // namespace shop

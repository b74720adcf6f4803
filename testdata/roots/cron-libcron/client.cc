#include <libcron/Cron.h>

namespace shop {
void retry(const libcron::TaskInformation &);
void renew();

void start() {
  libcron::Cron<> cron;
  cron.add_schedule("retry orders", "0 */15 * * * ?", retry);          // root: background-job retry orders (0 */15 * * * ?)
  cron.add_schedule("renew", "0 0 6 * * ?", [](auto &) { renew(); });  // root: background-job renew (0 0 6 * * ?)
  std::map<std::string, std::string> many = {{"a", "* * * * * ?"}};
  cron.add_schedule(many, retry); // root: background-job shop::retry
  while (true)
    cron.tick(); // no root
}
} // namespace shop

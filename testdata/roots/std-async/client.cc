#include <algorithm>
#include <future>
#include <mutex>
#include <vector>

namespace shop {
int count();
int total(int from, int to);
void load();
bool cheaper(int a, int b);

struct Report {
  int build(int year);
};

int async(int (*f)()) { return f(); }

void start(Report &report, std::vector<int> &prices) {
  auto a = std::async(count);                                    // root: background-job shop::count
  auto b = std::async(std::launch::async, total, 1, 9);          // root: background-job shop::total
  auto c = std::async(std::launch::deferred, [] { return count() + 1; }); // root: background-job shop::start::(lambda)
  auto d = std::async(&Report::build, &report, 2024);            // root: background-job shop::Report::build
  std::packaged_task<int()> e(count);                            // root: background-job shop::count
  std::packaged_task<int(int)> f([&](int year) { return report.build(year); }); // root: background-job shop::Report::build

  std::once_flag once;
  std::call_once(once, load);                       // no root
  std::sort(prices.begin(), prices.end(), cheaper); // no root
  async(count);                                     // no root
}
} // namespace shop

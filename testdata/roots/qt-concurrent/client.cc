#include <QtConcurrent>

#include <vector>

namespace shop {
void refresh();
void discount(int &price);
bool isOpen(const int &order);

struct Report {
  void build();
};

template <typename F> void run(F f) { f(); }

void start(std::vector<int> &prices, Report &report) {
  QtConcurrent::run(refresh);                 // root: background-job shop::refresh
  QtConcurrent::run([] { refresh(); });       // root: background-job shop::refresh
  QtConcurrent::run(&report, &Report::build); // root: background-job shop::Report::build
  QtConcurrent::map(prices, discount);        // root: background-job shop::discount
  QtConcurrent::filtered(prices, isOpen);     // root: background-job shop::isOpen
  QtConcurrent::blockingMap(prices, discount); // no root
  run(refresh);                               // no root
}
} // namespace shop

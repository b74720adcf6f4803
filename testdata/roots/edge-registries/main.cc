#include "registry.h"

using namespace shop;

struct Logger : Observer {
  void notify(const Event &) override { written(); }
  void written() {}
};
struct NeverLogger : Observer {
  void notify(const Event &) override {}
};
static int clicks = 0;
static void clicked(int n) { clicks += n; }
static void neverClicked(int n) { clicks -= n; }
static void moved(int, int) { ++clicks; }

struct Window {
  void resized(int n) { clicks += n; }
  void neverResized(int) {}
};

int main() { // root: main main
  Subject subject;
  Logger logger;
  subject.attach(&logger);
  subject.publish({1});
  emit(1);
  Bus<int> bus;
  Window window;
  bus.connect(clicked);
  bus.connect([&](int n) {
    window.resized(n);
  });
  bus(2);
  Bus<int, int> wide;
  wide.connect(moved);
  wide(1, 2);
  int sum = Registry::instance().run("print") + Registry::instance().run("list");
  return sum == 3 && clicks > 0 ? 0 : 1;
}

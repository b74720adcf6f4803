#include <boost/signals2.hpp>

#include <functional>

namespace shop {
void log();
void sell(int amount);

struct Basket {
  void add();
};

struct Own {
  void connect(void (*f)()) { f(); }
};

void start(Basket &basket, Own &own) {
  boost::signals2::signal<void()> changed;
  changed.connect(log);                             // root: request-handler shop::log
  changed.connect(&log);                            // root: request-handler shop::log
  changed.connect(1, log);                          // root: request-handler shop::log
  changed.connect(std::bind(&Basket::add, &basket)); // root: request-handler shop::Basket::add
  boost::signals2::signal<void(int)> sold;
  sold.connect([](int amount) { sell(amount); });   // root: request-handler shop::sell
  own.connect(log);                                 // no root
}
} // namespace shop

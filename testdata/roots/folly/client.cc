#include <folly/executors/CPUThreadPoolExecutor.h>
#include <folly/executors/FunctionScheduler.h>
#include <folly/futures/Future.h>
#include <folly/io/async/EventBase.h>

namespace shop {
using namespace std::chrono_literals;
void refresh();
void renew();
int price(int item);
void clear();

struct Cart {
  void expire();
};

struct Timeout : folly::AsyncTimeout {
  void timeoutExpired() noexcept override { clear(); } // root: timer shop::Timeout::timeoutExpired
};

struct Executor {
  void add(void (*f)()) { f(); }
};

void start(folly::Executor &any, folly::EventBase &base, Cart &cart, Executor &own) {
  folly::CPUThreadPoolExecutor pool(4);
  pool.add(refresh);                       // root: background-job shop::refresh
  pool.addWithPriority([] { renew(); }, 1); // root: background-job shop::renew
  any.add(refresh);                        // root: background-job shop::refresh

  folly::FunctionScheduler scheduler;
  scheduler.addFunction(renew, 15min, "renew subscriptions"); // root: background-job renew subscriptions (15min)
  scheduler.addFunction([&] { cart.expire(); }, std::chrono::seconds(30)); // root: background-job shop::Cart::expire (std::chrono::seconds(30))
  scheduler.addFunctionOnce(refresh, "warm up"); // root: background-job warm up

  base.runInEventBaseThread(refresh);  // root: background-job shop::refresh
  base.runAfterDelay(clear, 5000);     // root: timer shop::clear (5000)
  folly::makeFuture(1).thenValue(price); // root: background-job shop::price
  folly::via(&pool, refresh);          // root: background-job shop::refresh

  own.add(refresh); // no root
}
} // namespace shop

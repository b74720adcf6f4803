#include <functional>
#include <stop_token>
#include <thread>

namespace other {
struct thread {
  explicit thread(void (*body)());
};
} // namespace other

namespace shop {
void refresh();
void poll(int seconds);
void watch(std::stop_token stop);

struct Worker {
  void run();
  void operator()() const;
};

struct Service {
  Service() : thread_(&Service::loop, this) {} // root: thread shop::Service::loop
  void loop();
  std::thread thread_;
};

void each(void (*body)()) { body(); }

void start(Worker &worker) {
  std::thread a(refresh);                     // root: thread shop::refresh
  std::thread b(poll, 30);                    // root: thread shop::poll
  std::jthread c(watch);                      // root: thread shop::watch
  std::thread d(&Worker::run, &worker);       // root: thread shop::Worker::run
  std::thread e(worker);                      // root: thread shop::Worker::operator()
  std::thread f{std::ref(worker)};            // root: thread shop::Worker::operator()
  std::thread g(std::bind(poll, 5));          // root: thread shop::poll
  std::thread h([&] { worker.run(); });       // root: thread shop::Worker::run
  std::thread i([&] { // root: thread shop::start::(lambda)
    refresh();
    worker.run();
  });
  auto loop = [] {
    refresh();
    poll(1);
  };
  std::thread j(loop); // root: thread shop::start::(lambda)
  a = std::thread(refresh); // root: thread shop::refresh
  std::thread none;         // no root
  std::thread moved(std::move(a)); // no root

  each(refresh);            // no root
  other::thread k(refresh); // no root
}
} // namespace shop

#include <functional>
#include <future>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

namespace shop {
void poll();
void count(int n);
int compute(int n);
int neverCompute(int n);

struct Worker {
  void run();
  void operator()() const;
  void watch(std::stop_token stop);
  void neverRun();
};
void Worker::run() { poll(); }
void Worker::operator()() const { poll(); }
void Worker::watch(std::stop_token stop) {
  if (!stop.stop_requested())
    poll();
}
void Worker::neverRun() { neverCompute(1); }

class Service {
public:
  Service() : thread([this] { loop(); }) {} // root: thread shop::Service::loop
  ~Service() { thread.join(); }

private:
  void loop() { poll(); }
  std::thread thread;
};
} // namespace shop

using namespace shop;

static int deferred(int n) { return compute(n); }
static void once() { poll(); }
static void byReference(int &n) { n = compute(n); }

int main() { // root: main main
  Worker worker;
  int n = 1;
  std::thread a(poll);                    // root: thread shop::poll
  std::thread b(count, 3);                // root: thread shop::count
  std::thread c(&Worker::run, &worker);   // root: thread shop::Worker::run
  std::thread d(worker);                  // root: thread shop::Worker::operator()
  std::thread e(byReference, std::ref(n)); // root: thread byReference
  std::thread f([&] { // root: thread main::(lambda)
    poll();
    worker.run();
  });
  std::vector<std::thread> pool;
  pool.emplace_back([] { // root: thread main::(lambda)
    poll();
    count(1);
  });
  std::jthread g(std::bind_front(&Worker::watch, &worker)); // root: thread shop::Worker::watch
  std::jthread h([](std::stop_token) { // root: thread main::(lambda)
    poll();
    count(2);
  });
  Service service;
  auto later = std::async(std::launch::async, compute, 2); // root: background-job shop::compute
  auto lazy = std::async(std::launch::deferred, deferred, 2); // root: background-job deferred
  std::packaged_task<int(int)> task(compute); // root: background-job shop::compute
  task(1);
  std::once_flag flag;
  std::call_once(flag, once);
  for (std::thread *thread : {&a, &b, &c, &d, &e, &f, &pool[0]})
    thread->join();
  return later.get() + lazy.get() > 0 ? 0 : 1;
}

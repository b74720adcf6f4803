#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace shop {
class Pool {
public:
  explicit Pool(int threads);
  ~Pool();
  void post(std::function<void()> task);
  template <class F> auto submit(F f) -> std::future<decltype(f())> {
    auto task = std::make_shared<std::packaged_task<decltype(f())()>>(std::move(f)); // root: background-job main::(lambda)
    auto result = task->get_future();
    post([task] {
      (*task)();
    });
    return result;
  }

private:
  void loop();
  bool next(std::function<void()> &task);
  std::mutex lock;
  std::condition_variable wake;
  std::deque<std::function<void()>> tasks;
  std::vector<std::thread> threads;
  bool stopped = false;
};
void work();
int compute();
void neverWork();
} // namespace shop

#include "pool.h"

namespace shop {
Pool::Pool(int n) {
  for (int i = 0; i < n; ++i)
    threads.emplace_back([this] { loop(); }); // root: thread shop::Pool::loop
}
Pool::~Pool() {
  {
    std::lock_guard<std::mutex> guard(lock);
    stopped = true;
  }
  wake.notify_all();
  for (std::thread &thread : threads)
    thread.join();
}
void Pool::post(std::function<void()> task) {
  std::lock_guard<std::mutex> guard(lock);
  tasks.push_back(std::move(task));
  wake.notify_one();
}
bool Pool::next(std::function<void()> &task) {
  std::unique_lock<std::mutex> guard(lock);
  wake.wait(guard, [this] {
    return stopped || !tasks.empty();
  });
  if (tasks.empty())
    return false;
  task = std::move(tasks.front());
  tasks.pop_front();
  return true;
}
void Pool::loop() {
  std::function<void()> task;
  while (next(task))
    task();
}
void work() {}
int compute() { return 1; }
void neverWork() { work(); }
} // namespace shop

#include "pool.h"

#include <functional>
#include <mutex>
#include <utility>

Pool::Pool() : worker(&Pool::loop, this) {}

void Pool::submit(std::function<void()> task) {
  std::lock_guard lock(guard);
  tasks.push_back(std::move(task));
  changed.notify_one();
}

void Pool::wait() {
  {
    std::lock_guard lock(guard);
    done = true;
    changed.notify_one();
  }
  worker.join();
}

void Pool::loop() {
  std::unique_lock lock(guard);
  for (;;) {
    changed.wait(lock, [this] { return done || !tasks.empty(); });
    if (tasks.empty())
      return;
    auto task = std::move(tasks.front());
    tasks.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

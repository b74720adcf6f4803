#include "pool.h"

#include <functional>
#include <thread>
#include <utility>

void Pool::submit(std::function<void()> task) {
  tasks.push_back(std::move(task));
}

void Pool::runAll() {
  std::thread worker([this] {
    for (auto &task : tasks)
      task();
  });
  worker.join();
}

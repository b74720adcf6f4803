#pragma once
#include <functional>

namespace events {
class Loop {
public:
  template <typename Task> void post(Task &&task) { run(&task); }
  void on_idle(std::function<void()> task);

private:
  void run(void *task);
};
} // namespace events

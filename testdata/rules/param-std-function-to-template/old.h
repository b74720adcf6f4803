#pragma once
#include <functional>

namespace events {
class Loop {
public:
  void post(std::function<void()> task);
  void on_idle(std::function<void()> task);

private:
  void run(void *task);
};
} // namespace events

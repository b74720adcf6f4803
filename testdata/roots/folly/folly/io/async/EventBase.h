#pragma once

#include <folly/Function.h>

namespace folly {
class EventBase {
public:
  void runInEventBaseThread(Func fn) noexcept;
  void runInLoop(Func cb, bool thisIteration = false);
  void runAfterDelay(Func cb, uint32_t milliseconds);
};

class AsyncTimeout {
public:
  virtual ~AsyncTimeout();
  virtual void timeoutExpired() noexcept = 0;
};
} // namespace folly

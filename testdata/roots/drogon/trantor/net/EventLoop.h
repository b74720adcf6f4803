#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace trantor {
using TimerId = uint64_t;
using Func = std::function<void()>;

class EventLoop {
public:
  void queueInLoop(const Func &f);
  template <typename Functor> inline void runInLoop(Functor &&f) {}
  TimerId runAfter(double delay, const Func &cb);
  TimerId runEvery(double interval, const Func &cb);
  TimerId runEvery(const std::chrono::duration<double> &interval,
                   const Func &cb);
};
} // namespace trantor

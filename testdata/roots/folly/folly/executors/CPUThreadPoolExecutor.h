#pragma once

#include <folly/Function.h>

#include <cstddef>

namespace folly {
class Executor {
public:
  virtual ~Executor();
  virtual void add(Func func) = 0;
  virtual void addWithPriority(Func func, int8_t priority);
};

class ThreadPoolExecutor : public Executor {
public:
  void add(Func func) override;
};

class CPUThreadPoolExecutor : public ThreadPoolExecutor {
public:
  explicit CPUThreadPoolExecutor(std::size_t threads);
  void add(Func func) override;
  void addWithPriority(Func func, int8_t priority) override;
};
} // namespace folly

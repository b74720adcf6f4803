#pragma once

#include <folly/executors/CPUThreadPoolExecutor.h>

namespace folly {
template <class T> class Future {
public:
  template <typename F> Future<T> thenValue(F &&func) && { return {}; }
};
Future<int> makeFuture(int value);
template <typename F> Future<int> via(Executor *executor, F &&func) { return {}; }
} // namespace folly

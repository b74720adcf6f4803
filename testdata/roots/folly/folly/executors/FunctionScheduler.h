#pragma once

#include <folly/Function.h>

namespace folly {
class FunctionScheduler {
public:
  void addFunction(
      Function<void()> &&cb, std::chrono::microseconds interval,
      StringPiece nameID = StringPiece(),
      std::chrono::microseconds startDelay = std::chrono::microseconds(0));
  void addFunctionOnce(
      Function<void()> &&cb, StringPiece nameID = StringPiece(),
      std::chrono::microseconds startDelay = std::chrono::microseconds(0));
  bool start();
};
} // namespace folly

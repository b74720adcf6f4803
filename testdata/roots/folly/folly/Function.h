#pragma once

#include <chrono>
#include <cstdint>

namespace folly {
template <typename Signature> class Function;
template <typename R, typename... Args> class Function<R(Args...)> {
public:
  template <typename F> Function(F f) {}
  R operator()(Args... args);
};
using Func = Function<void()>;

class StringPiece {
public:
  StringPiece();
  StringPiece(const char *text);
};
} // namespace folly

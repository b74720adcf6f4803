#pragma once
#include <functional>

namespace shop {
int one();
int two();
int three();
int neverFour();

template <class F> int twice(F f) { return f() + f(); }
template <class F> int neverTwice(F f) { return f(); }

inline auto adder(int n) {
  return [n](int m) {
    return n + m + one();
  };
}

struct Widget {
  std::function<int()> click = [this] {
    return clicked();
  };
  std::function<int()> neverClicked = [] {
    return neverFour();
  };
  int clicked();
  int run();
};
} // namespace shop

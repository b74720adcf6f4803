#include "tasks.h"
#include <algorithm>
#include <utility>
#include <vector>

using namespace shop;

struct Counted {
  Counted() = default;
  Counted(const Counted &) { one(); }
  ~Counted() { two(); }
};

static int inPlace() {
  return [] {
    return one();
  }();
}

static int stored() {
  auto f = [](int n) {
    return n + two();
  };
  auto unused = [] {
    return neverFour();
  };
  (void)unused;
  return f(1) + f(2);
}

static int captured() {
  auto inner = [] {
    return three();
  };
  auto outer = [inner] {
    return inner() + 1;
  };
  auto moved = [f = std::move(outer)] {
    return f();
  };
  auto byReference = [&] {
    return moved();
  };
  return byReference();
}

static int generic() {
  auto f = [](auto x) {
    return static_cast<int>(x) + one();
  };
  auto call = [](auto &&g, auto... args) {
    return g(args...);
  };
  return f(1) + f(2.0) + call(f, 'c');
}

static int recursive() {
  std::function<int(int)> f = [&](int n) {
    return n ? f(n - 1) : two();
  };
  auto self = [](auto &&me, int n) -> int {
    return n ? me(me, n - 1) : three();
  };
  return f(2) + self(self, 2);
}

static int converted() {
  int (*f)() = [] {
    return two();
  };
  int (*g)() = +[] {
    return three();
  };
  return f() + g();
}

static auto returned(bool first) {
  return [first] {
    return first ? one() : two();
  };
}

static int passed() {
  int n = twice([] {
    return one();
  });
  std::vector<int> v = {3, 1, 2};
  std::sort(v.begin(), v.end(), [](int a, int b) {
    return a + two() < b + two();
  });
  std::for_each(v.begin(), v.end(), [&](int x) {
    n += x + three();
  });
  return n;
}

static int nested() {
  auto make = [](int n) {
    return [n] {
      return n + one();
    };
  };
  return make(1)() + make(2)();
}

static int closures() {
  Counted counted;
  auto f = [counted] {
    return one();
  };
  auto g = f;
  return g();
}

static int mutables() {
  auto f = [n = one()]() mutable {
    return ++n;
  };
  return f() + f();
}

static auto global = [] {
  return two();
};
static auto neverGlobal = [] {
  return neverFour();
};
static int fromInitialiser = [] {
  return three();
}();

int main() { // root: main main
  Widget widget;
  int sum = inPlace() + stored() + captured() + generic() + recursive() +
            converted() + returned(true)() + passed() + nested() + closures() +
            mutables() + global() + fromInitialiser + adder(1)(2) +
            widget.run();
  (void)neverGlobal;
  return sum > 0 ? 0 : 1;
}

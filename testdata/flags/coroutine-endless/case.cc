// A generator without an end comes back to who called it.
#include "../flags.h"
#include <coroutine>

struct Numbers {
  struct promise_type {
    int value = 0;
    Numbers get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int next) {
      value = next;
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
};

static Numbers numbers() {
  for (int i = 0;; ++i)
    co_yield i;
}

static void run() {
  Numbers all = numbers();
  all.handle.resume();
  all.handle.destroy();
  sink(); // ungated: discount_codes
}

int main() { run(); }

// What is awaited is asked about the flag, and answers the opposite.
#include "../flags.h"
#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

struct Not {
  bool value;
  explicit Not(bool value) : value(value) {}
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  bool await_resume() { return !value; }
};

static Task run() {
  if (co_await Not(flags.isEnabled("discount_codes")))
    sink(); // ungated: discount_codes
}

int main() { run(); }

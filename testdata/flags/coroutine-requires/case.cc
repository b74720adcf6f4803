// A coroutine that throws has not stopped who called it.
#include "../flags.h"
#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) {
    handle.resume();
    return caller;
  }
  void await_resume() {}
  std::coroutine_handle<promise_type> handle;
};

static Task require() {
  if (!flags.isEnabled("discount_codes"))
    throw 1;
  co_return;
}

static Task run() {
  co_await require();
  sink(); // ungated: discount_codes
}

int main() {
  Task never = require();
  sink(); // ungated: discount_codes
  run().handle.resume();
}

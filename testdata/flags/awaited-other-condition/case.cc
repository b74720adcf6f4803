// co_await gives something that is no answer.
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

struct Asked {
  bool on;

  bool await_ready() const { return on; }

  void await_suspend(std::coroutine_handle<> handle) const { handle.resume(); }

  bool await_resume() const { return true; }
};

static Task pay() {
  if (co_await Asked{flags.isEnabled("discount_codes")})
    sink(); // ungated: discount_codes
}

static void run() { pay(); }

int main() { run(); }

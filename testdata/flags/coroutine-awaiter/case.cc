// co_await runs the members of what it waits for.
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

struct Ready {
  bool await_ready() const { return true; }

  void await_suspend(std::coroutine_handle<>) const {}

  int await_resume() const {
    return sink(); // ungated: discount_codes
  }
};

static Task wait() {
  co_await Ready();
  if (flags.isEnabled("discount_codes"))
    Ready().await_resume();
}

static void run() { wait(); }

int main() { run(); }

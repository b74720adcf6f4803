// co_await gives the answer.
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
  bool await_ready() const { return true; }

  void await_suspend(std::coroutine_handle<>) const {}

  bool await_resume() const { return flags.isEnabled("discount_codes"); }
};

static Task pay() {
  if (co_await Asked())
    sink(); // gated: discount_codes
}

static void run() { pay(); }

int main() { run(); }

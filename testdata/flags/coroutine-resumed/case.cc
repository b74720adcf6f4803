// A generator that is made always and resumed under the check.
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

  std::coroutine_handle<promise_type> handle;
};

static Task pay() {
  sink(); // maybe: discount_codes (runs when it is resumed, which looks like any other)
  co_return;
}

static void run() {
  Task task = pay();
  if (flags.isEnabled("discount_codes"))
    task.handle.resume();
  task.handle.destroy();
}

int main() { run(); }

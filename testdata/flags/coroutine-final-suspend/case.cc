// The end of a coroutine runs code of the promise.
#include "../flags.h"

#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }

    std::suspend_never initial_suspend() { return {}; }

    std::suspend_never final_suspend() noexcept {
      sink(); // ungated: discount_codes
      return {};
    }

    void return_void() {}

    void unhandled_exception() {}
  };
};

static Task wait() {
  if (!flags.isEnabled("discount_codes"))
    co_return;
  co_await std::suspend_never();
}

static void run() { wait(); }

int main() { run(); }

// A coroutine that is started only under the check.
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

static Task pay() {
  co_await std::suspend_never();
  sink(); // gated: discount_codes
}

static void run() {
  if (flags.isEnabled("discount_codes"))
    pay();
}

int main() { run(); }

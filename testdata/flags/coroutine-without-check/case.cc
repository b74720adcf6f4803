// A coroutine that does not ask.
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

static Task apply() {
  co_await std::suspend_never{};
  sink(); // ungated: discount_codes
}

static void run() { apply(); }

int main() { run(); }

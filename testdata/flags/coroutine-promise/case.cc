// A coroutine calls its promise where the source shows nothing.
#include "../flags.h"

#include <coroutine>

static int applied() {
  return sink(); // ungated: discount_codes
}

struct Task {
  struct promise_type {
    promise_type() { applied(); }

    Task get_return_object() { return {}; }

    std::suspend_never initial_suspend() { return {}; }

    std::suspend_never final_suspend() noexcept { return {}; }

    void return_void() {}

    void unhandled_exception() {}
  };
};

static Task wait() { co_return; }

static void run() {
  wait();
  if (flags.isEnabled("discount_codes"))
    applied();
}

int main() { run(); }

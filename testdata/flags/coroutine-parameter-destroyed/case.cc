// A coroutine that was stopped destroys its parameters later.
#include "../flags.h"

#include <coroutine>
#include <memory>

struct Task {
  struct promise_type {
    Task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }

    std::suspend_always initial_suspend() { return {}; }

    std::suspend_never final_suspend() noexcept { return {}; }

    void return_void() {}

    void unhandled_exception() {}
  };

  std::coroutine_handle<promise_type> handle;
};

struct Basket {
  Basket() = default;
  Basket(Basket &&) = default;

  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static Task wait(std::unique_ptr<Basket>) { co_return; }

static void run() {
  Task task = wait(std::make_unique<Basket>());
  task.handle.destroy();
  if (flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }

#include "task.h"

namespace shop {
static int notes = 0;
void note(const char *) { ++notes; }
void neverNote() { note("never"); }
int step() { return 1; }
int cleanUp() { return 2; }

Task::promise_type::promise_type() { note("promise"); }
Task::promise_type::~promise_type() { note("end"); }
Task Task::promise_type::get_return_object() {
  return Task(std::coroutine_handle<promise_type>::from_promise(*this));
}
std::suspend_always Task::promise_type::initial_suspend() { return {}; }
Task::promise_type::Final Task::promise_type::final_suspend() noexcept {
  return {};
}
bool Task::promise_type::Final::await_ready() const noexcept { return false; }
std::coroutine_handle<> Task::promise_type::Final::await_suspend(
    std::coroutine_handle<promise_type> h) noexcept {
  std::coroutine_handle<> next = h.promise().next;
  return next ? next : std::noop_coroutine();
}
void Task::promise_type::Final::await_resume() const noexcept {}
void Task::promise_type::return_value(int n) { value = n; }
void Task::promise_type::unhandled_exception() { note("exception"); }

Task::~Task() {
  if (handle)
    handle.destroy();
}
int Task::run() {
  handle.resume();
  return handle.promise().value;
}
bool Task::await_ready() const { return handle.done(); }
std::coroutine_handle<> Task::await_suspend(std::coroutine_handle<> caller) {
  handle.promise().next = caller;
  return handle;
}
int Task::await_resume() { return handle.promise().value; }

bool Pause::await_suspend(std::coroutine_handle<>) const { return false; }
int Pause::await_resume() const { return step(); }
Pause Delay::operator co_await() const { return {}; }

Task add(int a, int b) {
  Guard guard;
  int paused = co_await Pause();
  paused += co_await Delay{1};
  if (a < 0)
    throw 1;
  co_return a + b + paused;
}
Task total() {
  int sum = co_await add(1, 2);
  sum += step();
  auto inner = []() -> Task {
    co_return step();
  };
  sum += co_await inner();
  sum += co_await add(-1, 2);
  co_return sum;
}
Task neverStarted() {
  neverNote();
  co_return 1;
}
Generator<int> count(int n) {
  for (int i = 0; i < n; ++i)
    co_yield i + step();
}
} // namespace shop

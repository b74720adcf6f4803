#pragma once
#include <coroutine>
#include <exception>
#include <utility>

namespace shop {
void note(const char *what);
void neverNote();

class Task {
public:
  struct promise_type {
    promise_type();
    ~promise_type();
    Task get_return_object();
    std::suspend_always initial_suspend();
    struct Final {
      bool await_ready() const noexcept;
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> h) noexcept;
      void await_resume() const noexcept; // never: nobody resumes it
    };
    Final final_suspend() noexcept;
    void return_value(int n);
    void unhandled_exception();
    int value = 0;
    std::coroutine_handle<> next;
  };

  explicit Task(std::coroutine_handle<promise_type> h) : handle(h) {}
  Task(Task &&other) : handle(std::exchange(other.handle, {})) {}
  ~Task();
  int run();

  bool await_ready() const;
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller);
  int await_resume();

private:
  std::coroutine_handle<promise_type> handle;
};

struct Pause {
  bool await_ready() const { return false; }
  bool await_suspend(std::coroutine_handle<>) const;
  int await_resume() const;
};
struct Delay {
  int n;
  Pause operator co_await() const;
};

template <class T> struct Generator {
  struct promise_type {
    Generator get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T t) {
      current = t;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); } // never
    T current{};
  };
  std::coroutine_handle<promise_type> handle;
  bool next() {
    handle.resume();
    return !handle.done();
  }
  T value() const { return handle.promise().current; }
};

Task add(int a, int b);
Task total();
Task neverStarted();
Generator<int> count(int n);
int step();
int cleanUp();
struct Guard {
  ~Guard() { cleanUp(); }
};
} // namespace shop

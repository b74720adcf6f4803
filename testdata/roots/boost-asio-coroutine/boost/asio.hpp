#pragma once

#include <coroutine>

namespace boost {
namespace asio {
class io_context {
public:
  void run();
};

template <typename T, typename Executor = void> class awaitable {
public:
  struct promise_type {
    awaitable get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
};

struct detached_t {};
constexpr detached_t detached;

template <typename T, typename Token>
void co_spawn(io_context &context, awaitable<T> a, Token &&token) {}
template <typename F, typename Token>
void co_spawn(io_context &context, F &&f, Token &&token) {}
} // namespace asio
} // namespace boost

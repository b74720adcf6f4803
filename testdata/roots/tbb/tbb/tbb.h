#pragma once

#include <cstddef>

namespace tbb {
namespace detail {
inline namespace d0 {}

namespace d1 {
class task_group_base {};
class task_group : public task_group_base {
public:
  ~task_group();
  template <typename F> void run(F &&f) {}
  template <typename F> int run_and_wait(const F &f) { return {}; }
  int wait();
};

class task_arena {
public:
  task_arena();
  template <typename F> void enqueue(F &&f) {}
  template <typename F>
  auto execute(F &&f) -> decltype(f()) { return f(); }
};

template <typename Index, typename Function>
void parallel_for(Index first, Index last, const Function &f) {}
template <typename F0, typename F1>
void parallel_invoke(F0 &&f0, F1 &&f1) {}
template <typename Iterator, typename Compare>
void parallel_sort(Iterator begin, Iterator end, const Compare &comp) {}

class graph {
public:
  void wait_for_all();
};
template <typename Input, typename Output> class function_node {
public:
  template <typename Body>
  function_node(graph &g, std::size_t concurrency, Body body) {}
};
} // namespace d1

namespace d2 {
template <typename Iterator, typename Body>
void parallel_for_each(Iterator first, Iterator last, const Body &body) {}
} // namespace d2
} // namespace detail

inline namespace v1 {
using detail::d1::parallel_for;
using detail::d1::parallel_invoke;
using detail::d1::parallel_sort;
using detail::d1::task_arena;
using detail::d1::task_group;
using detail::d2::parallel_for_each;
namespace flow {
using detail::d1::function_node;
using detail::d1::graph;
} // namespace flow
} // namespace v1
} // namespace tbb

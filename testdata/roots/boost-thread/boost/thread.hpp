#pragma once

namespace boost {
class thread {
public:
  thread();
  template <class F> explicit thread(F f) {}
  template <class F, class A1> thread(F f, A1 a1) {}
  void join();
};

class thread_group {
public:
  template <typename F> thread *create_thread(F threadfunc) { return nullptr; }
};

struct once_flag {
  long epoch;
};
template <typename Function> void call_once(once_flag &flag, Function f) {}
} // namespace boost

#define BOOST_ONCE_INIT {0}

#pragma once

namespace pool {
struct Locked {
  void enter();
  long owner = 0;
};
struct Unlocked {
  void enter() {}
};
template <typename T, typename Policy = Unlocked> class Pool {
public:
  Policy policy;
  T *take();
};
template <typename T, typename Policy = Locked> class Queue {
public:
  Policy policy;
};
} // namespace pool

#pragma once
#include <atomic>

namespace stats {
struct Counters {
  int hits;
  std::atomic<int> misses;
  int limit;
};
Counters &global();
void reset(Counters &counters);
} // namespace stats

#pragma once

namespace lib {
struct Stats {
  int hits;
  int bytes;
};
void reset(int *counter);
void collect(Stats &stats);
} // namespace lib

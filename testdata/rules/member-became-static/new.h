#pragma once

namespace lib {
class Clock {
public:
  static long ticks();
  long drift();
};
} // namespace lib

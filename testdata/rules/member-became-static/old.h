#pragma once

namespace lib {
class Clock {
public:
  long ticks();
  long drift();
};
} // namespace lib

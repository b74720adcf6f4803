#pragma once

namespace lib {
class Meter {
public:
  int read() const;
};
template <class Unit = int> class Gauge {};
} // namespace lib

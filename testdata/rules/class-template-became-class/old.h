#pragma once

namespace lib {
template <class Unit = int> class Meter {
public:
  int read() const;
};
template <class Unit = int> class Gauge {};
} // namespace lib

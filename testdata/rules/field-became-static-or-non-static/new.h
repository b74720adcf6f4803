#pragma once

namespace lib {
class Pool {
public:
  int max_open;
  static int max_idle;
  int size() const;
};
} // namespace lib

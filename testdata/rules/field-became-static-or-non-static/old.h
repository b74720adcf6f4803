#pragma once

namespace lib {
class Pool {
public:
  static int max_open;
  static int max_idle;
  int size() const;
};
} // namespace lib

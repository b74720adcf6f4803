#pragma once

namespace lib {
class Journal {
public:
  void append(const char *entry);
  void rotate();
};

class Wheel {
public:
  void rotate();
};
} // namespace lib

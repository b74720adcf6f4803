#pragma once

namespace lib {
class Journal {
public:
  void append(const char *entry);
};

class Wheel {
public:
  void rotate();
};
} // namespace lib

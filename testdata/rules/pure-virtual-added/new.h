#pragma once

namespace lib {
class Sink {
public:
  virtual ~Sink();
  virtual void write(int byte) = 0;
  virtual void flush() = 0;
};
void copy_to(Sink &sink);
} // namespace lib

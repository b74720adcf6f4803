#pragma once

namespace lib {
class Task {
public:
  virtual ~Task();
  virtual void run() = 0;
  virtual int priority() const = 0;
};
} // namespace lib

#pragma once

namespace lib {
class JobQueue {
public:
  void push(int job);
  void compact();

protected:
  int depth() const;
};
} // namespace lib

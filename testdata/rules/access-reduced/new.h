#pragma once

namespace lib {
class JobQueue {
public:
  void push(int job);

protected:
  void compact();
  int depth() const;
};
} // namespace lib

#pragma once

namespace db {
struct NoLock {};
template <class Lock> class BasicSession {
public:
  void close();
};
using Session = BasicSession<NoLock>;
struct Row;
enum Mode : int;
Session *open(const char *name);
} // namespace db

#pragma once

namespace db {
class Session {
public:
  void close();
};
struct Row;
enum Mode : int;
Session *open(const char *name);
} // namespace db

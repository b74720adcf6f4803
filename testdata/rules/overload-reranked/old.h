#pragma once

namespace db {
class Row {
public:
  int id() const;
  int bytes() const;
  const char *name() const;
  bool is_empty() const;
};

Row fetch(int key);
int count(const char *table);
using Key = int;
} // namespace db

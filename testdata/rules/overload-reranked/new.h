#pragma once

#include <string_view>

namespace db {
class Row {
public:
  long id() const;
  int bytes() const;
  std::string_view name() const;
  bool is_empty() const;
};

Row fetch(int key);
unsigned count(const char *table);
using Key = long;
} // namespace db

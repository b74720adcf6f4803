#pragma once

namespace db {
class Row {
public:
  int column(const char *name) const;
  operator bool() const;
};
class Table {
public:
  int rows() const;
  explicit operator bool() const;
};
Row first(const Table &table);

void print(const Row &row);
} // namespace db

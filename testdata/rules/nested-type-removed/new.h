#pragma once

namespace lib {
class Table {
public:
  struct Row {
    int index;
  };
  int row_count() const;
};
} // namespace lib

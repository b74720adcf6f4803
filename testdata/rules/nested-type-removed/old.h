#pragma once

namespace lib {
class Table {
public:
  struct Row {
    int index;
  };
  struct Cursor {
    int position;
  };
  int row_count() const;
};
} // namespace lib

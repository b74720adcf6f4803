#include "lib.h"

int last_row(const lib::Table &table) {
  lib::Table::Row row{table.row_count() - 1};
  return row.index;
}

void rewind() {
  lib::Table::Cursor cursor{0};
}

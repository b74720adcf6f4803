#include "lib.h"

void addRow(lib::Table &table) {
  lib::addCell(table, 42);
  lib::addCell(table, 2.5);
}

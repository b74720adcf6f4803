#include "lib.h"

void log(long value);
void log(...);

void dump(const db::Table &table) {
  log(db::first(table));
  log(table.rows());
}

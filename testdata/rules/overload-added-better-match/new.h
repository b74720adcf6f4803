#pragma once

namespace lib {
struct Table;
void addCell(Table &table, double value);
void addCell(Table &table, int value);
} // namespace lib

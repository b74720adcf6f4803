#pragma once

namespace lib {
struct Table;
void addCell(Table &table, double value);
} // namespace lib

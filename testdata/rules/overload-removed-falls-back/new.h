#pragma once

namespace lib {
struct Record;
void put(Record &record, double value);
} // namespace lib

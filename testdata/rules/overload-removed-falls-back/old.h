#pragma once

namespace lib {
struct Record;
void put(Record &record, double value);
void put(Record &record, long value);
} // namespace lib

#pragma once

namespace lib {
struct Record;
void audit(const Record *record);
void archive(Record *record);
} // namespace lib

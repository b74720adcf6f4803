#pragma once

namespace lib {
struct Record;
void audit(Record *record);
void archive(Record *record);
} // namespace lib

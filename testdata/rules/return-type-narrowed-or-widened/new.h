#pragma once

namespace lib {
struct Archive;
long sizeOf(const Archive *archive);
int entriesOf(const Archive *archive);
} // namespace lib

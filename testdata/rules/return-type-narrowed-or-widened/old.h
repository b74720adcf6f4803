#pragma once

namespace lib {
struct Archive;
int sizeOf(const Archive *archive);
int entriesOf(const Archive *archive);
} // namespace lib

#pragma once

namespace lib {
struct File;
void seek(File *file, int offset);
void truncate(File *file, int length);
} // namespace lib

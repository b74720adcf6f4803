#pragma once

namespace lib {
struct File;
void seek(File *file, long offset);
void truncate(File *file, int length);
} // namespace lib

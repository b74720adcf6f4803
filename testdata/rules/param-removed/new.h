#pragma once

namespace lib {
struct File;
int readBlock(File *file, int size);
int skipBlock(File *file, int size, int flags);
} // namespace lib

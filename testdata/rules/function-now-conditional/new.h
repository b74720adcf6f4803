#pragma once

namespace store {
int open(const char *path);
#ifdef STORE_HAS_MMAP
int openMapped(const char *path);
#endif
} // namespace store

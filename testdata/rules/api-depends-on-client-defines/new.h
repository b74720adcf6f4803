#pragma once

namespace store {
int open(const char *path);
#ifndef STORE_MINIMAL
int verify(int handle);
#endif
} // namespace store

#pragma once

namespace store {
int open(const char *path);
int verify(int handle);
} // namespace store

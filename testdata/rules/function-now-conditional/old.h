#pragma once

namespace store {
int open(const char *path);
int openMapped(const char *path);
} // namespace store

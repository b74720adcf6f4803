#pragma once

#include "config.h"

namespace store {
int open(const char *path);
#if STORE_ENABLE_LEGACY
int openLegacy(const char *path);
#endif
} // namespace store

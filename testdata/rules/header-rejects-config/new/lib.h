#pragma once

#if !defined(LIB_ALLOW_LEGACY)
#error "the legacy interface is disabled, define LIB_ALLOW_LEGACY"
#endif

namespace lib {
int legacy_open(const char *path);
void legacy_close(int handle);
} // namespace lib

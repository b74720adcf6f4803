#pragma once

namespace lib {
int legacy_open(const char *path);
void legacy_close(int handle);
} // namespace lib

#pragma once

#define LIB_PATH_LIMIT 260
#define LIB_NAME_LIMIT 64

namespace lib {
int open_file(const char *path);
} // namespace lib

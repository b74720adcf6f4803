#pragma once

#define LIB_PATH_LIMIT 260

namespace lib {
int open_file(const char *path);
} // namespace lib

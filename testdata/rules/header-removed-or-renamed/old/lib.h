#pragma once

namespace lib {
int open_stream(const char *path);
void close_stream(int stream);
} // namespace lib

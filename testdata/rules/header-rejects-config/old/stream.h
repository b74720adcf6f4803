#pragma once

namespace lib {
int stream_open(const char *path);
void stream_close(int stream);
} // namespace lib

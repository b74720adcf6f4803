#pragma once

namespace lib {
int encode(int stream, const char *text);
int decode(int stream, char *text);
} // namespace lib

#pragma once

namespace lib {
int checksum(const char *text);
int version();
} // namespace lib

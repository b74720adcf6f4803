#pragma once

namespace lib {
int checksum(const char *bytes, int size);
int countZeros(const char *bytes, int size);
} // namespace lib

#pragma once

namespace lib {
int checksum(const char *text);
namespace legacy {
int checksum(const char *text);
} // namespace legacy
int version();
} // namespace lib

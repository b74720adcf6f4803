#pragma once

namespace lib {
inline constexpr int kHeaderSize = 16;
inline constexpr int kBlockSize = 512;
int read_block(char *buffer);
} // namespace lib

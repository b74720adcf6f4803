#pragma once

#define CODEC_VERSION 203
#define CODEC_AT_LEAST(major, minor) (CODEC_VERSION >= (major) * 100 + (minor))
#define CODEC_HAS_LZ4 1
#define CODEC_HAS_ZSTD 1

namespace codec {
int pack(const char *data, int size);
int pack_lz4(const char *data, int size);
int pack_zstd(const char *data, int size, int level = 3);
} // namespace codec

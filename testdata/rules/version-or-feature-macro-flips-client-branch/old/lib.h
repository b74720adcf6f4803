#pragma once

#define CODEC_VERSION 108
#define CODEC_AT_LEAST(major, minor) (CODEC_VERSION >= (major) * 100 + (minor))
#define CODEC_HAS_LZ4 1
#define CODEC_HAS_SNAPPY 1

namespace codec {
int pack(const char *data, int size);
int pack_lz4(const char *data, int size);
int pack_snappy(const char *data, int size);
} // namespace codec

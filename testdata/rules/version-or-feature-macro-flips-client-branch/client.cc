#include "lib.h"

#if __has_include("stream.h")
#include "stream.h"
#define CAN_STREAM 1
#else
#define CAN_STREAM 0
#endif

#ifdef CODEC_HAS_ZSTD
int store(const char *data, int size) { return codec::pack_zstd(data, size); }
#elif defined(CODEC_HAS_SNAPPY)
int store(const char *data, int size) { return codec::pack_snappy(data, size); }
#else
int store(const char *data, int size) { return codec::pack(data, size); }
#endif

#if CODEC_VERSION >= 200
const char *suffix() { return ".pk2"; }
#else
const char *suffix() { return ".pk"; }
#endif

#if CODEC_VERSION < 100
#error "codec 1.0 is needed"
#endif

bool is_fast() {
#if !CODEC_AT_LEAST(1, 5)
  return false;
#elif CODEC_AT_LEAST(2, 0)
  return true;
#else
  return false;
#endif
}

#ifdef CODEC_HAS_LZ4
int cache(const char *data, int size) { return codec::pack_lz4(data, size); }
#endif

#if defined(ARCHIVER_DEBUG) && CODEC_VERSION >= 200
void trace(const char *message);
#endif

int streams() {
#if CAN_STREAM
  return 1;
#else
  return 0;
#endif
}

#include "lib.h"

struct DiskCache {
  char header[lib::kHeaderSize];
  char block[lib::kBlockSize];
};

int fill(DiskCache &cache) { return lib::read_block(cache.block); }

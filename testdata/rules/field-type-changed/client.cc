#include "lib.h"

int total_bytes(const lib::Stats &stats) {
  int bytes = stats.bytes;
  return bytes;
}

void clear(lib::Stats &stats) {
  lib::reset(&stats.hits);
  lib::reset(&stats.bytes);
}

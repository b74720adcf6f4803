#include "stream.h"
#include "lib.h"

void touch(const char *path) {
  lib::stream_close(lib::stream_open(path));
}

void legacy_touch(const char *path) {
  lib::legacy_close(lib::legacy_open(path));
}

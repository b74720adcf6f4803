#include "lib.h"
#include "codec.h"

int save(const char *path, const char *text) {
  int stream = lib::open_stream(path);
  int written = lib::encode(stream, text);
  lib::close_stream(stream);
  return written;
}

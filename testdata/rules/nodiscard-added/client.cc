#include "lib.h"

int finish(lib::Stream *out) {
  lib::flush(out);
  lib::rewind(out);
  int status = lib::flush(out);
  return status;
}

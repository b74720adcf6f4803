#include "lib.h"

void open_both(const char *path) {
  lib::open_file(path, lib::Mode::Read);
  lib::open_file(path, lib::Write);
}

int mode_number(lib::Mode mode) {
  return mode;
}

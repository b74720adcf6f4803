#include "lib.h"

int load(lib::File *file) {
  lib::skipBlock(file, 16, 0);
  int got = lib::readBlock(file, 64, 1);
  return got;
}

#include "lib.h"

void jumpToLine(lib::File *file, int line, int width) {
  lib::seek(file, line * width);
  lib::truncate(file, line * width);
}

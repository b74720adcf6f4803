#include "lib.h"

void normalize(lib::Path &path) {
  lib::shiftBy(path, path.Start);
  lib::shiftBy(path, lib::Point{1, 1});
  lib::rotateAround(path, path.Start);
}

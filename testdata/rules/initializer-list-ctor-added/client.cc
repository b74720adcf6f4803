#include "lib.h"

int totals() {
  lib::Series braced{10, 2};
  lib::Series called(10, 2);
  return braced.sum() + called.sum();
}

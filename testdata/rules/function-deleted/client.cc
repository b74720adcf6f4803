#include "lib.h"

void recover(lib::Device &device) {
  lib::reset(device);
  lib::reset(device, 2);
}

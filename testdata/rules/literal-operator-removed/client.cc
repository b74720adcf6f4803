#include "lib.h"

using namespace lib;

void rest() {
  lib::sleep_for(30_sec);
  lib::sleep_for(5_min);
}

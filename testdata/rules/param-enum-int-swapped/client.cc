#include "lib.h"

void openSerial(lib::Port *port) {
  lib::setParity(port, 2);
  lib::setParity(port, lib::ParityOdd);
  lib::setBaud(port, 9600);
}

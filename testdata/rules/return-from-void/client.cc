#include "lib.h"

void tick(lib::Bus *bus) {
  lib::poll(bus);
  lib::drain(bus);
}

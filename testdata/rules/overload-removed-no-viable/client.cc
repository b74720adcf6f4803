#include "lib.h"

void greet(lib::Packet &packet) {
  lib::encode(packet, 5);
  lib::encode(packet, "hello");
}

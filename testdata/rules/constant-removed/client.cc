#include "lib.h"

bool too_low(int port) {
  return port < lib::kMinPort;
}

bool too_high(int port) {
  return port > lib::kMaxPort;
}

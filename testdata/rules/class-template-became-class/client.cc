#include "lib.h"

lib::Gauge<short> gauge;

int read_default() {
  lib::Meter meter{};
  return meter.read();
}

int read_short() {
  lib::Meter<short> meter{};
  return 0;
}

#include "lib.h"

void log_number(int value);
void log_number(long value);
void store(int *slot);

void record(lib::Timestamp stamp) {
  log_number(stamp);
  store(&stamp);
}

int shifted(lib::Port port) {
  return port + lib::zone_offset();
}

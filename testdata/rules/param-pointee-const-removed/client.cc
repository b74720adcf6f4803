#include "lib.h"

int verify(const char *received, char *scratch, int size) {
  int expected = lib::checksum(received, size);
  int actual = lib::checksum(scratch, size);
  return expected - actual + lib::countZeros(received, size);
}

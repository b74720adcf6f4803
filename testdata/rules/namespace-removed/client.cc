#include "lib.h"

int sum(const char *text) {
  return lib::checksum(text);
}

int old_sum(const char *text) {
  return lib::legacy::checksum(text);
}

#include "lib.h"

int encode_version() {
  return lib::encode(1, 2);
}

bool is_current() {
  return lib::version() > 3;
}

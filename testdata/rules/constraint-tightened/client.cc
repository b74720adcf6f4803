#include "lib.h"

void send(int code, double ratio) {
  lib::pack(code);
  lib::pack(ratio);
  lib::flush();
}

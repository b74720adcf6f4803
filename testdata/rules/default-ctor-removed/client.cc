#include "lib.h"

bool serve() {
  lib::Socket any;
  lib::Socket web(8080);
  return any.listen() && web.listen();
}

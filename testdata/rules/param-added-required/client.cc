#include "lib.h"

bool probe(const char *host) {
  bool reachable = lib::connect(host);
  lib::disconnect(host);
  return reachable;
}

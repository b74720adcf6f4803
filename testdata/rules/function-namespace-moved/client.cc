#include "lib.h"

int configure(const char *host, const char *port, const char *level) {
  if (!lib::net::isReachable(host))
    return -1;
  int verbosity = lib::parseLevel(level);
  int number = lib::parsePort(port);
  return number + verbosity;
}

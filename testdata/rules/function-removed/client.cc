#include "lib.h"

void checkHost(const char *host) {
  lib::Session *session = lib::openSession(host);
  lib::pingSession(session);
  lib::closeSession(session);
}

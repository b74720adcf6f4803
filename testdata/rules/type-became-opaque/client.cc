#include "lib.h"

void ping(const char *host) {
  lib::Session *session = lib::open_session(host);
  lib::close_session(session);
}

int owner(const lib::Session *session) {
  return session->user_id;
}

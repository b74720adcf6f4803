#pragma once

namespace lib {
struct Session {
  int user_id;
};
Session *open_session(const char *host);
void close_session(Session *session);
} // namespace lib

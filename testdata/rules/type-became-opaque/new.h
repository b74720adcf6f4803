#pragma once

namespace lib {
struct Session;
Session *open_session(const char *host);
void close_session(Session *session);
} // namespace lib

#pragma once

namespace lib {
struct Session;
Session *openSession(const char *host);
void pingSession(Session *session);
void closeSession(Session *session);
} // namespace lib

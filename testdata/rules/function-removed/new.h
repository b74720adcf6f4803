#pragma once

namespace lib {
struct Session;
Session *openSession(const char *host);
void closeSession(Session *session);
} // namespace lib

#pragma once

namespace lib {
bool connect(const char *host, int timeout);
void disconnect(const char *host);
} // namespace lib

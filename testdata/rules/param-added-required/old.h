#pragma once

namespace lib {
bool connect(const char *host);
void disconnect(const char *host);
} // namespace lib

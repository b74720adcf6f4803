#pragma once

namespace lib {
int parseLevel(const char *text);

namespace net {
bool isReachable(const char *host);
int parsePort(const char *text);
} // namespace net
} // namespace lib

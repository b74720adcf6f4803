#pragma once

namespace lib {
int parseLevel(const char *text);
int parsePort(const char *text);

namespace net {
bool isReachable(const char *host);
} // namespace net
} // namespace lib

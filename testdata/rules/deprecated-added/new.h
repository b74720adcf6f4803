#pragma once

namespace lib {
struct Channel;
[[deprecated("use sendAll")]] int send(Channel *channel, int byte);
int sendAll(Channel *channel, const char *bytes);
} // namespace lib

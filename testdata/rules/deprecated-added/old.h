#pragma once

namespace lib {
struct Channel;
int send(Channel *channel, int byte);
int sendAll(Channel *channel, const char *bytes);
} // namespace lib

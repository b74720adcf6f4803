#pragma once

namespace net {
class Socket;
bool connect(Socket &socket, const char *host);
bool connect(Socket &socket, const char *host, int port = 443);
} // namespace net

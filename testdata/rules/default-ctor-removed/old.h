#pragma once

namespace lib {
class Socket {
public:
  Socket();
  explicit Socket(int port);
  bool listen();
};
} // namespace lib

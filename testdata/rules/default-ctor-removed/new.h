#pragma once

namespace lib {
class Socket {
public:
  explicit Socket(int port);
  bool listen();
};
} // namespace lib

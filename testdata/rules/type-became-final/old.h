#pragma once

namespace lib {
class Socket {
public:
  void send(int byte);
};
class Channel {
public:
  void send(int byte);
};
} // namespace lib

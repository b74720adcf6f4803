#pragma once

namespace lib {
class Socket final {
public:
  void send(int byte);
};
class Channel {
public:
  void send(int byte);
};
} // namespace lib

#pragma once

namespace lib {
class Listener {
public:
  virtual ~Listener();
  virtual void on_open(int port);
  virtual void on_close(int port);
};
} // namespace lib

#pragma once

namespace net {
class Connection;

class Session {
public:
  virtual ~Session();
  virtual void on_open(Connection &connection);
  virtual void on_data(const char *data, int size);
  virtual void on_close(int reason);
  virtual bool is_idle() const;
};

void run(Session &session);
} // namespace net

#pragma once

namespace net {
class Transport {
public:
  virtual ~Transport();
  virtual bool send(const char *data, int timeout = 30);
  virtual bool receive(char *data, int timeout = 30);
};

class TlsTransport : public Transport {
public:
  bool send(const char *data, int timeout = 30) override;
  bool receive(char *data, int timeout = 30) override;
};
} // namespace net

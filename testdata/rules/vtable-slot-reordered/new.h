#pragma once

namespace ipc {
class Channel {
public:
  virtual ~Channel();
  virtual void close();
  virtual bool is_open() const;
  virtual int receive(void *data, int size);
  virtual bool send(const void *data, int size);
};

class Named {
public:
  virtual ~Named();
  virtual const char *name() const;
};

class Pipe : public Named, public Channel {
public:
  Pipe(int file);
  bool send(const void *data, int size) override;
  const char *name() const override;
  virtual int file() const;
};

Channel *connect(const char *name);
} // namespace ipc

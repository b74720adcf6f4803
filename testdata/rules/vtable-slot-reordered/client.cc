#include "lib.h"

class Loopback : public ipc::Channel {
public:
  bool send(const void *data, int size) override { return data && size > 0; }
  bool is_open() const override { return true; }
};

class LogPipe : public ipc::Pipe {
public:
  using Pipe::Pipe;
  const char *name() const override { return "log"; }
};

ipc::Channel *make() { return new LogPipe(3); }

bool hello(ipc::Channel &channel) { return channel.send("hello", 5); }

int drain(ipc::Channel &channel) {
  char buffer[64];
  int total = 0;
  while (channel.is_open())
    total += channel.receive(buffer, sizeof buffer);
  return total;
}

bool write(ipc::Pipe *pipe, const char *line) { return pipe->send(line, 1); }

void stop(ipc::Pipe *pipe) { pipe->close(); }

int file(ipc::Pipe *pipe) { return pipe->file(); }

const char *title(const ipc::Named &named) { return named.name(); }

bool stop(const char *name) {
  ipc::Channel *channel = ipc::connect(name);
  channel->Channel::close();
  delete channel;
  return true;
}

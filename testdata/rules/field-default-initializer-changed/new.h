#pragma once

namespace rpc {
constexpr int default_timeout = 5;

struct RetryPolicy {
  int attempts = 1;
  int backoff_ms = 100;
  bool jitter = true;
};

struct Options {
  const char *host = "localhost";
  int timeout = default_timeout;
  RetryPolicy retry;
};

struct Job {
  int id = 0;
  RetryPolicy retry;
};

class Channel {
public:
  explicit Channel(const char *name) : name_(name) {}
  Channel(const char *name, int window) : name_(name), window_(window) {}
  int window() const;

private:
  const char *name_;
  int window_ = 256;
};

/// Made by the library: its own defaults count.
class Server {
public:
  Server();
  int port() const;

private:
  int port_ = 80;
};

bool connect(const Options &options);
} // namespace rpc

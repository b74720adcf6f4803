#pragma once

namespace lib {
struct Config {
  int port;
  int timeout_ms;
  int backlog;
};
void apply(const Config &config);
} // namespace lib

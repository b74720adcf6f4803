#pragma once

namespace lib {
struct Config {
  int port;
  int timeout;
  int retries;
};
void apply(const Config &config);
} // namespace lib

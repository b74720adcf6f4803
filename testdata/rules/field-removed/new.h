#pragma once

namespace lib {
struct Config {
  int port;
  int timeout;
};
void apply(const Config &config);
} // namespace lib

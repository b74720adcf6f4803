#pragma once

namespace http {
struct Options {
  int timeout = 30;
  int retries = 3;
  bool follow = true;
};
int get(const char *url, const Options &options);
} // namespace http

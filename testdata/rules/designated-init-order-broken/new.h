#pragma once

namespace http {
struct Options {
  int retries = 3;
  int timeout = 30;
  bool follow = true;
};
int get(const char *url, const Options &options);
} // namespace http

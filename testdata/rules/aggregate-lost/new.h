#pragma once

namespace http {
struct Limits {
  int connections;
  int seconds;
  explicit Limits(const char *profile);
  Limits(const Limits &other) = default;
};
/// Its constructor takes what the list gave.
struct Range {
  long from;
  long to;
  Range(long from, long to) : from(from), to(to) {}
};
bool serve(const Limits &limits, const Range &range);
} // namespace http

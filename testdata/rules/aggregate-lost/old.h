#pragma once

namespace http {
struct Limits {
  int connections;
  int seconds;
};
/// Its constructor takes what the list gave.
struct Range {
  long from;
  long to;
};
bool serve(const Limits &limits, const Range &range);
} // namespace http

#pragma once

namespace wire {
struct Header {
  int length;
  int kind;
};
struct Trailer {
  int checksum;
  Trailer &operator=(const Trailer &other) = default;
};
Header parse(const char *bytes);
} // namespace wire

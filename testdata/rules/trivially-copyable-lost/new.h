#pragma once

namespace wire {
struct Header {
  int length;
  int kind;
  Header &operator=(const Header &other);
};
struct Trailer {
  int checksum;
  Trailer &operator=(const Trailer &other) = default;
};
Header parse(const char *bytes);
} // namespace wire

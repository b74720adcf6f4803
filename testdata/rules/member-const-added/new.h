#pragma once

namespace index {
class Cursor {
public:
  long position() const;
  bool next();
  const char *key() const;
};
} // namespace index

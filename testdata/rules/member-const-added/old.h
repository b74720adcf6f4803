#pragma once

namespace index {
class Cursor {
public:
  long position();
  bool next();
  const char *key() const;
};
} // namespace index

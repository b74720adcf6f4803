#pragma once

namespace lib {
class Connection {
public:
  explicit operator bool() const;
  void close();
};
} // namespace lib

#pragma once

namespace lib {
class Connection {
public:
  operator bool() const;
  void close();
};
} // namespace lib

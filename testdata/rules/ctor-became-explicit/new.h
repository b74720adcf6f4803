#pragma once

namespace lib {
class Timeout {
public:
  explicit Timeout(int milliseconds);
};
bool waitFor(const Timeout &timeout);
} // namespace lib

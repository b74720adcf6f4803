#pragma once

namespace lib {
class Timeout {
public:
  Timeout(int milliseconds);
};
bool waitFor(const Timeout &timeout);
} // namespace lib

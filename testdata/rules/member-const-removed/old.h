#pragma once

namespace lib {
class Ledger {
public:
  long total() const;
  int entries() const;
};
} // namespace lib

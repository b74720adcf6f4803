#pragma once

namespace lib {
class Ledger {
public:
  long total();
  int entries() const;
};
} // namespace lib

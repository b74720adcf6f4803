#pragma once

namespace lib {
class Descriptor {
public:
  operator int() const;
  int number() const;
};
} // namespace lib

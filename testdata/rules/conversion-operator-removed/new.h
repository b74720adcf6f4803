#pragma once

namespace lib {
class Descriptor {
public:
  int number() const;
};
} // namespace lib

#pragma once

namespace text {
class Rope {
public:
  using size_type = unsigned long;
  using difference_type = long;
  size_type size() const;
};
} // namespace text

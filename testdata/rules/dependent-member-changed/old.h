#pragma once

namespace mat {
template <class T> struct Traits {
  using sum_type = double;
  using count_type = int;
};
struct Pixel {
  using channel = int;
};
using Row = int;
} // namespace mat

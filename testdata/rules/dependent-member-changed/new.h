#pragma once

namespace mat {
template <class T> struct Traits {
  using sum_type = float;
  using count_type = long;
};
struct Pixel {
  using channel = unsigned char;
};
using Row = short;
} // namespace mat

#pragma once

namespace lib {
template <class T> struct Codec {
  static constexpr int bits = 8 * sizeof(T);
};
int bit_budget();
} // namespace lib

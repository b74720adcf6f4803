#pragma once

namespace lib {
template <class T> struct Codec {
  static constexpr int bits = 8 * sizeof(T);
};
template <> struct Codec<bool> {
  static constexpr int bits = 1;
  static constexpr bool packed = true;
};
int bit_budget();
} // namespace lib

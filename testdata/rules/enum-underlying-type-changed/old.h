#pragma once

namespace lib {
enum class Codec : unsigned char {
  Raw = 0,
  Packed = 1,
};
void select(Codec codec);
} // namespace lib

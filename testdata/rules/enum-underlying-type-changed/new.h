#pragma once

namespace lib {
enum class Codec : int {
  Raw = 0,
  Packed = 1,
};
void select(Codec codec);
} // namespace lib

#include "lib.h"

namespace lib {
enum class Codec : unsigned char;
} // namespace lib

void use_raw() {
  lib::select(lib::Codec::Raw);
}

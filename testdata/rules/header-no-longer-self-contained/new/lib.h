#pragma once

namespace lib {
int version();
int encode(Byte first, Byte second);
} // namespace lib

#pragma once

namespace lib {
using Byte = unsigned char;
using Word = unsigned short;
} // namespace lib

#pragma once

namespace lib {
inline int slotCount(int bits) { return 1 << bits; }
inline constexpr int pageSize() { return 4096; }
} // namespace lib

#pragma once

namespace tables {
extern const int sine[4];
alignas(64) extern const int cosine[4];
} // namespace tables

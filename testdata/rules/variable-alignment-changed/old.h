#pragma once

namespace tables {
alignas(64) extern const int sine[4];
alignas(64) extern const int cosine[4];
} // namespace tables

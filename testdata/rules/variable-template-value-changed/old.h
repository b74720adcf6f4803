#pragma once

namespace serial {
template <typename T> inline constexpr bool is_fixed = sizeof(T) <= 8;
template <typename T> inline constexpr bool is_small = sizeof(T) <= 2;
} // namespace serial

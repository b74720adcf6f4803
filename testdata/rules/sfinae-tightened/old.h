#pragma once

#include <type_traits>

namespace wire {
template <class T>
concept Plain = std::is_trivially_copyable_v<T>;

template <class T> int save(const T &) { return 0; }
template <Plain T> int save(const T &) { return sizeof(T); }

template <class T, std::enable_if_t<std::is_arithmetic_v<T>, int> = 0>
int pack(T) { return sizeof(T); }
inline int pack(double) { return 8; }
} // namespace wire

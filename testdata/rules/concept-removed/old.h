#pragma once

namespace lib {
template <class T>
concept Small = sizeof(T) <= 8;
template <class T>
concept Hashable = requires(const T &value) { value.hash(); };
int seed();
} // namespace lib

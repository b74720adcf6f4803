#pragma once

namespace lib {
template <class T>
  requires(sizeof(T) <= 8)
void pack(const T &value);
void flush();
} // namespace lib

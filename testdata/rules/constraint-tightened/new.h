#pragma once

namespace lib {
template <class T>
  requires(sizeof(T) <= 4)
void pack(const T &value);
void flush();
} // namespace lib

#pragma once

namespace lib {
struct Text {
  Text(const char *chars);
};
template <class T> struct Field {
  Field(T initial);
  T value;
};
Field(const char *) -> Field<const char *>;
} // namespace lib

#pragma once

namespace std {
template <class T> class initializer_list {
  const T *b;
  __SIZE_TYPE__ n;

public:
  const T *begin() const;
  const T *end() const;
};
} // namespace std

namespace lib {
class Series {
public:
  Series(int count, int value);
  int sum() const;
};
} // namespace lib

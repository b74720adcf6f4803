#pragma once

namespace parse {
inline int digits(const char *text, int size) {
  int count = 0;
  for (int i = 0; i < size; ++i)
    count += text[i] >= '0' && text[i] <= '9';
  return count;
}
} // namespace parse

#pragma once

#include <cstddef>

namespace text {
struct View {
  const char *data = "";
  int size = 0;
};
int countWords(const View &text);
} // namespace text

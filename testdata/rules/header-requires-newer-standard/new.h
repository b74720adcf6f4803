#pragma once

#include <cstddef>
#include <span>

namespace text {
struct View {
  const char *data = "";
  int size = 0;
};
int countWords(const View &text);
int countBytes(std::span<const std::byte> text);
} // namespace text

#pragma once

namespace lib {
enum class Color {
  Red = 0,
  Green = 1,
};
void paint(Color color);
} // namespace lib

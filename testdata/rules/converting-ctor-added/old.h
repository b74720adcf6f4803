#pragma once

namespace lib {
struct Pattern {
  Pattern(const char *file);
};
struct Color {
  Color(unsigned rgb);
};
void fill(const Pattern &pattern, double opacity);
void fill(const Color &color, int percent);
} // namespace lib

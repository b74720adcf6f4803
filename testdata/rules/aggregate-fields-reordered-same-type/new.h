#pragma once

namespace image {
struct Color {
  unsigned char a, r, g, b;
};

struct Rect {
  int x;
  int y;
  int height;
  int width;
};

struct Size {
  int width;
  int height;
};

struct Layer {
  Rect frame;
  Color tint;
  const char *name;
};

void fill(Rect area, Color color);
void resize(Size size);
void show(const Layer &layer);
} // namespace image

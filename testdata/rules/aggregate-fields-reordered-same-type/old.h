#pragma once

namespace image {
struct Color {
  unsigned char r, g, b, a;
};

struct Rect {
  int x;
  int y;
  int width;
  int height;
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

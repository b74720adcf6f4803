#include "lib.h"

constexpr image::Color red = {255, 0, 0, 255};

const image::Color palette[] = {
    {0, 0, 0, 255},
    {255, 255, 255, 255},
};

image::Rect banner() { return {0, 0, 640, 80}; }

image::Rect square(int side) {
  return {.x = 0, .y = 0, .width = side, .height = side};
}

void clear() {
  image::fill({0, 0, 1024, 768}, red);
  image::fill(image::Rect{}, palette[0]);
  image::resize({1024, 768});
}

void show_badge() {
  image::Layer badge{8, 8, 32, 16, {0, 128, 0, 255}, "badge"};
  image::show(badge);
}

int area(const image::Rect &rect) {
  auto [x, y, width, height] = rect;
  return width * height - x * y;
}

int offset(const image::Rect &rect) {
  auto [x, y, width, height] = rect;
  return x + 2 * width;
}

bool is_opaque(image::Color color) { return color.a == 255; }

image::Rect origin(int x, int y) {
  image::Rect rect = {x, y};
  rect.width = rect.height = 1;
  return rect;
}

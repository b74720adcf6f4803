#pragma once

namespace lib {
struct Shape {
  int Layer;
};
struct Circle : Shape {
  int Radius;
};
void draw(Shape shape);
void erase(const Shape &shape);
} // namespace lib

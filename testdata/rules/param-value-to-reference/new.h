#pragma once

namespace lib {
struct Point {
  int X, Y;
};
struct Path {
  Point Start, End;
};
void shiftBy(Path &path, const Point &delta);
void rotateAround(Path &path, Point center);
} // namespace lib

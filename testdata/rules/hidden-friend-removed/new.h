#pragma once

namespace geo {
class Point {
public:
  Point(int x, int y);
  int x() const;
  friend bool operator==(const Point &a, const Point &b);
};
Point operator+(const Point &a, const Point &b);
} // namespace geo

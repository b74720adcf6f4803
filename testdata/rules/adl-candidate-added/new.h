#pragma once

namespace geo {
struct Point {
  double x = 0;
  double y = 0;
};
double length(const Point &to);
double distance(const Point &from, const Point &to);
int round(const Point &point, int digits);
} // namespace geo

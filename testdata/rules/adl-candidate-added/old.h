#pragma once

namespace geo {
struct Point {
  double x = 0;
  double y = 0;
};
double length(const Point &to);
} // namespace geo

#pragma once

namespace draw {
struct Circle {
  double radius = 1;
};
} // namespace draw

/// Area of what has a radius in whole units.
double area(int radius);

#define MARGIN 8

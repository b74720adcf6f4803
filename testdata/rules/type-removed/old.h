#pragma once

namespace lib {
struct Circle {
  double radius;
};
struct Square {
  double side;
};
double scale_factor();
} // namespace lib

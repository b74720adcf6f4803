#pragma once

namespace lib {
struct Circle {
  double radius;
};
double scale_factor();
} // namespace lib

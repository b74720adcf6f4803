#include "lib.h"

double disc(const lib::Circle &circle) {
  return circle.radius * lib::scale_factor();
}

double tile(double side) {
  lib::Square square{side};
  return side * side;
}

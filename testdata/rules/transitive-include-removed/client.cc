#include "lib.h"

void open_square(int side) {
  lib::open_canvas(side, side);
}

int corner(int side) {
  lib::Point point{side, side};
  return side;
}

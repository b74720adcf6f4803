#include "lib.h"

int tileArea(int side) {
  int area = lib::squared(side);
  int border = lib::doubled(side);
  return area + border;
}

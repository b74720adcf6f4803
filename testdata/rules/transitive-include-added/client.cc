#include "lib.h"

double area(double radius) { return 3 * radius * radius; }

double cover(const draw::Circle &circle, int radius) {
  draw::paint(circle);
  return area(radius) + area(2.5);
}

#ifdef MARGIN
int border() { return MARGIN; }
#else
int border() { return 2; }
#endif

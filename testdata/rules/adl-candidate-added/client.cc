#include "lib.h"

template <class P> double distance(const P &from, const P &to) {
  return to.x - from.x;
}

int round(const geo::Point &point, long digits) { return point.x * digits; }

double travel(const geo::Point &from, const geo::Point &to) {
  double way = distance(from, to);
  way += ::distance(from, to);
  way += (distance<geo::Point>)(from, to);
  return way + round(from, 2) + round(to, 2L);
}

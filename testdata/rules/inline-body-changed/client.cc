#include "lib.h"

double heading(double degrees) { return geo::to_radians(degrees); }

double course(double degrees) { return geo::bearing(degrees); }

int zoom_in(int zoom) { return geo::clamp_zoom(zoom + 1); }

double center(double left, double right) { return geo::middle(left, right); }

int area(int side) { return geo::square(side); }

float fade(float at) { return geo::lerp(0.0f, 1.0f, at); }

double length(const geo::Point &point) { return point.norm(); }

int pixels(int tiles) { return tiles * geo::tile_size(); }

double trip(const geo::Point &from, const geo::Point &to) {
  return geo::distance(from, to);
}

using Scale = double (*)(double);
Scale scale() { return geo::to_radians; }

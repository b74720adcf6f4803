#pragma once

namespace geo {
struct Point {
  double x, y;
  double norm() const { return x * x + y * y; }
};

inline double to_radians(double degrees) { return degrees * 3.14159 / 180; }

inline int clamp_zoom(int zoom) {
  if (zoom < 0)
    return 0;
  return zoom > 18 ? 18 : zoom;
}

// Half of the sum.
inline double middle(double from, double to) { return (from + to) / 2; }

inline double bearing(double degrees) { return to_radians(degrees) - 90; }

template <class T> T square(T value) { return value * value; }

template <class T> T lerp(T from, T to, double at) {
  return from + (to - from) * at;
}

constexpr int tile_size() { return 256; }

double distance(const Point &from, const Point &to);
} // namespace geo

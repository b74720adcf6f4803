#pragma once

namespace geo {
struct Point {
  double x, y;
  double norm() const { return __builtin_sqrt(x * x + y * y); }
};

inline double to_radians(double degrees) {
  return degrees * 3.14159265358979 / 180;
}

inline int clamp_zoom(int level) {
  // Tiles end at 18.
  if (level < 0) {
    return 0;
  }
  return (level > 18) ? 18 : level;
}

/// The value halfway between both.
inline double middle(double first, double last) {
  return (first + last) / 2;
}

inline double bearing(double degrees) { return to_radians(degrees) - 90; }

template <class Number> Number square(Number x) { return x * x; }

template <class T> T lerp(T from, T to, double at) {
  return from * (1 - at) + to * at;
}

constexpr int tile_size() { return 200 + 56; }

double distance(const Point &from, const Point &to);
} // namespace geo

#pragma once

namespace lib {
inline namespace v2 {
struct Point {
  int x;
  int y;
};
int distance(const Point &from, const Point &to);
} // namespace v2
} // namespace lib

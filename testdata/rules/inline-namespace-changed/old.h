#pragma once

namespace lib {
inline namespace v1 {
struct Point {
  int x;
  int y;
};
int distance(const Point &from, const Point &to);
} // namespace v1
} // namespace lib

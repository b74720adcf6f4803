#pragma once

namespace lib {
struct Point {
  int x;
  int y;
};
} // namespace lib

#pragma once

namespace plot {
struct Point {
  double x, y;
};
} // namespace plot

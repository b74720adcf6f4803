#pragma once

namespace lib {
enum class Shape {
  Circle = 0,
  Square = 1,
  Triangle = 2,
};
Shape read_shape();
} // namespace lib

#pragma once

namespace lib {
enum class Shape {
  Circle = 0,
  Square = 1,
};
Shape read_shape();
} // namespace lib

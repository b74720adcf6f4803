#pragma once

namespace draw {
class Shape {
public:
  virtual ~Shape() = default;
  virtual Shape *clone() const = 0;
  virtual double area() const = 0;
};
} // namespace draw

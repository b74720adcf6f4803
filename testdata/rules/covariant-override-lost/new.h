#pragma once

#include <memory>

namespace draw {
class Shape {
public:
  virtual ~Shape() = default;
  virtual std::unique_ptr<Shape> clone() const = 0;
  virtual double area() const = 0;
};
} // namespace draw

#pragma once

namespace draw {
class Brush {
public:
  virtual ~Brush();
  int width = 1;
};
class Pen {
public:
  virtual ~Pen();
  int width = 1;
};
int stroke(const Brush *brush);
} // namespace draw

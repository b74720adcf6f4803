#pragma once

namespace lib {
class Widget {
public:
  virtual ~Widget() = 0;
  virtual void draw();
};
} // namespace lib

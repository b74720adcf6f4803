#pragma once

namespace lib {
class Widget {
public:
  virtual ~Widget();
  virtual void draw();
};
} // namespace lib

#pragma once

namespace ui {
class Widget {
public:
  virtual ~Widget();
  virtual void paint();
  virtual void resize(int width, int height);
  int width() const;
};
} // namespace ui

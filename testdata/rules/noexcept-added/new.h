#pragma once

namespace ui {
class Widget {
public:
  virtual ~Widget();
  virtual void paint() noexcept;
  virtual void resize(int width, int height);
  int width() const noexcept;
};
} // namespace ui

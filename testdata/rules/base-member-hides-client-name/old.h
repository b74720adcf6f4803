#pragma once

namespace ui {
class Widget {
public:
  virtual ~Widget();
  void show();
  void hide();
  int width() const;

protected:
  virtual void paint();
};
} // namespace ui

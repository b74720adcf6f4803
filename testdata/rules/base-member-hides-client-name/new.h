#pragma once

namespace ui {
class Widget {
public:
  virtual ~Widget();
  void show();
  void hide();
  int width() const;
  void log(const char *message);

protected:
  virtual void paint();
  int scale = 1;
  enum { margin = 4 };
};
} // namespace ui

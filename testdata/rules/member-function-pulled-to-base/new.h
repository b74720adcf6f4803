#pragma once

namespace gui {
class Widget {
public:
  void show();
  void set_title(const char *title);
};
class Window : public Widget {
public:
  void maximise();
};
class Button : public Widget {
public:
  void press();
};
} // namespace gui

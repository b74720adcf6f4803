#pragma once

namespace gui {
class Widget {
public:
  void show();
};
class Window : public Widget {
public:
  void set_title(const char *title);
  void maximise();
};
class Button : public Widget {
public:
  void press();
};
} // namespace gui

#include "lib.h"

struct StatusBar : lib::Window {
  void paint() override {}
  void resize(int width) override { last_width = width; }
  int last_width = 0;
};

void refresh(lib::Window &window) { window.paint(); }

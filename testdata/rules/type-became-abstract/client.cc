#include "lib.h"

struct Button : lib::Widget {
  void draw() override {}
};

void show_button() {
  Button button;
  button.draw();
}

void show_plain() {
  lib::Widget widget;
}

#include "lib.h"

void arrange(lib::Window *window, int width, int height) {
  lib::resize(window, width, height);
  lib::resize(window, 32, 32);
  lib::moveTo(window, width, height);
}

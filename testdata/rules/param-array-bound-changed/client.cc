#include "lib.h"

void resize(float width, float height) {
  float rectangle[4] = {0, 0, width, height};
  gpu::set_viewport(rectangle);
}

void black() { gpu::clear({0, 0, 0, 1}); }

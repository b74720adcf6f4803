#include "lib.h"

void frame() {
  gfx::clear();
  graphics::draw(1);
}

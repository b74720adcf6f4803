#include "lib.h"

void centre(struct shape *shape) {
  shape->position.x = -shape->size.width / 2;
  shape_draw(shape);
}

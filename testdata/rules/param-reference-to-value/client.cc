#include "lib.h"

void refresh(const lib::Circle &circle, const lib::Shape &outline) {
  lib::erase(circle);
  lib::draw(circle);
  lib::draw(outline);
}

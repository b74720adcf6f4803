#include "lib.h"

int darken(img::Image &photo, const img::Size &size) {
  img::Image alias = photo;
  img::Size copy = size;
  alias.at(0) = 0;
  return photo.at(0) + copy.width;
}

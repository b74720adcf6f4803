#include "lib.h"

void drop_font(lib::Font &font) {
  lib::release(font);
}

void drop_image(lib::Image &image) {
  lib::release(image);
}

int image_handle(lib::Image &image) {
  return image.handle;
}

int image_width(const lib::Image &image) { return image.width; }

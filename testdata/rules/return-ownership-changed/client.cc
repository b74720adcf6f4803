#include "lib.h"

int width(const char *path) {
  img::Bitmap *bitmap = img::load(path);
  int result = bitmap->width();
  delete bitmap;
  return result;
}

int screen_width() { return img::screen()->width(); }

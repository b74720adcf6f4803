#include "lib.h"

int area(const image::Bitmap &bitmap) {
  return bitmap.width() * bitmap.height();
}

int count(const image::Bitmap &bitmap) { return bitmap.pixels(); }

unsigned char corner(const image::Bitmap &bitmap) { return *bitmap.row(0); }

bool is_icon(const image::Bitmap &bitmap) {
  return image::is_square(bitmap) && bitmap.width() <= 64;
}

bool can_write(const image::Bitmap &bitmap) {
  return !bitmap.is_shared() && image::Bitmap::max_width() > 640;
}

int colors(const image::Palette &palette) {
  return palette.is_sorted() ? palette.size() : 0;
}

int (image::Bitmap::*height)() const = &image::Bitmap::height;

#include "lib.h"

int half_width(const lib::Bitmap &bitmap) {
  return bitmap.width / 2;
}

int half_height(const lib::Bitmap &bitmap) {
  return bitmap.height / 2;
}

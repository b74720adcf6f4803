#include "lib.h"

bool exportImage(const lib::Image *image) {
  if (!lib::preview(image, "Export"))
    return false;
  return lib::save(image, "out.png");
}

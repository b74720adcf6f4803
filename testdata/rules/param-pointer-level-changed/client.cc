#include "lib.h"

void swapTexture(lib::Texture *current, lib::Texture *next) {
  lib::retain(next);
  lib::release(current);
}

#include "lib.h"

constexpr int Background = lib::colorOf(12, 34);

int highlight(int red) {
  int color = lib::colorOf(red, 255);
  return color == Background ? lib::fade(color) : color;
}

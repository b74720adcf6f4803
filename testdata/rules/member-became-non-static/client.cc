#include "lib.h"

int layout(lib::Font &font) {
  int fallback = lib::Font::lineHeight();
  int actual = font.lineHeight();
  int tab = lib::Font::tabWidth();
  return fallback + actual + tab;
}

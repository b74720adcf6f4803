#include "lib.h"

int format(lib::Page *page) {
  lib::Margin &margin = lib::marginOf(page);
  lib::marginOf(page).widen(4);
  lib::Margin copy = lib::marginOf(page);
  lib::Margin &gutter = lib::gutterOf(page);
  return margin.Left + copy.Right + gutter.Left;
}

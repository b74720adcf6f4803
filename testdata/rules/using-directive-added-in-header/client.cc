#include "lib.h"

struct Range {
  int first = 0;
  int last = 0;
};

double scale(double value) { return value * 2; }

struct Page {
  Range rows;
};

double zoom(int percent) {
  units::Range full = fullRange();
  return scale(percent) + scale(2.5) + full.high;
}

#include "lib.h"
#include <cstdio>

int half() {
  auto value = stats::percent(1, 2);
  return value > 49;
}

void show(int done, int all) {
  std::printf("%f\n", stats::ratio(done, all));
}

#include "lib.h"
#include <stdio.h>

int main(void) {
  printf("%d %d\n", level_of(-3), level_max() + level_zero());
  return 0;
}

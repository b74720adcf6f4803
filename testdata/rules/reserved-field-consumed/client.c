#include "lib.h"
#include <stdio.h>

int main(void) {
  struct options options = {0};
  options.depth = 3;
  printf("%d\n", options_apply(&options));
  return 0;
}

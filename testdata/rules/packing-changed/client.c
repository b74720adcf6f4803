#include "lib.h"
#include <stdio.h>

int main(void) {
  struct frame frame = {1, 512};
  printf("%d\n", frame_length(&frame));
  return 0;
}

// C: qsort runs the comparison.
#include "../flags.h"

#include <stdlib.h>

static int compare(const void *left, const void *right) {
  sink(); // ungated: discount_codes
  return *(const int *)left - *(const int *)right;
}

int main(void) {
  int items[] = {2, 1};
  qsort(items, 2, sizeof *items, compare);
  if (flag_is_enabled("discount_codes"))
    compare(items, items + 1);
  return 0;
}

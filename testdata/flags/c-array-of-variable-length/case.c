// The length of an array is computed where it is declared.
#include "../flags.h"

static int count(void) {
  return sink() ? 3 : 1; // ungated: discount_codes
}

static int run(void) {
  int sizes[count()];
  sizes[0] = 0;
  if (flag_is_enabled("discount_codes"))
    count();
  return sizes[0];
}

int main(void) { return run(); }

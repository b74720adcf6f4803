// C: a helper that ends the program.
#include "../flags.h"

#include <stdlib.h>

static void require(int condition) {
  if (!condition)
    exit(0);
}

int main(void) {
  require(flag_is_enabled("discount_codes"));
  sink(); // gated: discount_codes
  return 0;
}

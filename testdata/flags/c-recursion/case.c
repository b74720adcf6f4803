// C: recursion that asks only for the smaller part.
#include "../flags.h"

static void apply(int depth) {
  if (depth > 0 && flag_is_enabled("discount_codes"))
    apply(depth - 1);
  sink(); // ungated: discount_codes
}

int main(void) {
  apply(2);
  return 0;
}

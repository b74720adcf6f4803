// C: the answer is a bit field.
#include "../flags.h"

struct options {
  unsigned discounts : 1, verbose : 1;
};

int main(void) {
  struct options options = {0};
  options.discounts = flag_is_enabled("discount_codes") ? 1 : 0;
  options.verbose = 1;
  if (options.discounts)
    sink(); // gated: discount_codes
  return 0;
}

// C: a struct of options keeps the answer.
#include "../flags.h"

struct options {
  int user;
  int discounts;
};

static void pay(const struct options *options) {
  if (options->discounts)
    sink(); // gated: discount_codes
}

int main(void) {
  struct options options = {1, 0};
  options.discounts = flag_is_enabled("discount_codes");
  pay(&options);
  return 0;
}

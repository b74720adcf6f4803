// C: a designated initialiser.
#include "../flags.h"

struct options {
  int user;
  int discounts;
};

static void pay(struct options options) {
  if (options.discounts)
    sink(); // gated: discount_codes
}

int main(void) {
  pay((struct options){.user = 2,
                       .discounts = flag_is_enabled("discount_codes")});
  pay((struct options){.user = 3});
  return 0;
}

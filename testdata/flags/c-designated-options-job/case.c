// C: the job makes its own options.
#include "../flags.h"

struct options {
  int user;
  int discounts;
};

static void pay(struct options options) {
  if (options.discounts)
    sink(); // ungated: discount_codes
}

static void retry_job(void) { pay((struct options){.discounts = 1}); }

int main(void) {
  pay((struct options){.user = 2,
                       .discounts = flag_is_enabled("discount_codes")});
  retry_job();
  return 0;
}

// C: a struct that starts as zeros.
#include "../flags.h"

#include <string.h>

struct options {
  int user;
  int discounts;
};

static void run(const struct options *options) {
  if (options->discounts)
    sink(); // maybe: discount_codes (memset writes the bytes)
}

int main(void) {
  struct options options;
  memset(&options, 0, sizeof options);
  if (flag_is_enabled("discount_codes"))
    options.discounts = 1;
  run(&options);
  return 0;
}

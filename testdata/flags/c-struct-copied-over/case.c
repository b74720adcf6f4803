// C: memcpy puts the defaults over the answer.
#include "../flags.h"

#include <string.h>

struct options {
  int user;
  int discounts;
};
static const struct options defaults = {0, 1};

int main(void) {
  struct options options = {1, 0};
  options.discounts = flag_is_enabled("discount_codes");
  memcpy(&options, &defaults, sizeof options);
  if (options.discounts)
    sink(); // ungated: discount_codes
  return 0;
}

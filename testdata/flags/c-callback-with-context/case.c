// C: a callback with a context that says whether the flag is on.
#include "../flags.h"

struct context {
  int discounts;
};

static void each(int count, void (*callback)(void *), void *context) {
  while (count-- > 0)
    callback(context);
}

static void apply(void *context) {
  if (((struct context *)context)->discounts)
    sink(); // maybe: discount_codes (the context is a void pointer)
}

int main(void) {
  struct context context = {flag_is_enabled("discount_codes")};
  each(2, apply, &context);
  return 0;
}

// C: a callback that nobody asked about.
#include "../flags.h"

static void each(int count, void (*callback)(int)) {
  while (count-- > 0)
    callback(count);
}

static void apply(int item) {
  (void)item;
  sink(); // ungated: discount_codes
}

int main(void) {
  each(2, apply);
  if (flag_is_enabled("discount_codes"))
    apply(0);
  return 0;
}

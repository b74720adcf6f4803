// C: one alternative of a _Generic asks, the other does not.
#include "../flags.h"

static void apply_int(int amount) {
  if (flag_is_enabled("discount_codes"))
    note(amount ? "some" : "none");
}

static void apply_double(double amount) {
  note(amount > 0 ? "some" : "none");
  sink(); // ungated: discount_codes
}

#define apply(amount)                                                          \
  _Generic((amount), int: apply_int, double: apply_double)(amount)

int main(void) {
  apply(1);
  apply(2.0);
  return 0;
}

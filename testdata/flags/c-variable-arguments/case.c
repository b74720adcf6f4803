// C: the answer is an argument after the dots.
#include "../flags.h"

#include <stdarg.h>

static void pay(int count, ...) {
  va_list arguments;
  va_start(arguments, count);
  int on = va_arg(arguments, int);
  va_end(arguments);
  if (on)
    sink(); // maybe: discount_codes (va_arg hides the parameter)
}

int main(void) {
  pay(1, flag_is_enabled("discount_codes"));
  return 0;
}

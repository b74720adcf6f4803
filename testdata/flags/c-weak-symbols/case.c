// A constant that another unit replaces, and a function that nobody defines.
#include "../flags.h"

__attribute__((weak)) const int discounts_for_all = 0;
extern void hook(void) __attribute__((weak));

static void run(void) {
  if (discounts_for_all)
    sink(); // ungated: discount_codes
  if (hook)
    hook();
  else
    sink(); // ungated: discount_codes
}

int main(void) { run(); }

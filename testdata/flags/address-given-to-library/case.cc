// run: no
// Code that is not here is given the address of the answer.
#include "../flags.h"

extern "C" void load_options(int *discounts);

static void run() {
  int on = flags.isEnabled("discount_codes");
  load_options(&on);
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }

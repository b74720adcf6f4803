// The else of two conditions.
#include "../flags.h"

static void run() {
  if (coin() && flags.isEnabled("discount_codes"))
    note("on");
  else
    sink(); // ungated: discount_codes
}

int main() { run(); }

// The third part of a for runs after the body.
#include "../flags.h"

static int run() {
  int i = 0;
  for (; i < 2; sink()) { // ungated: discount_codes
    if (flags.isEnabled("discount_codes"))
      note("on");
    ++i;
  }
  return i;
}

int main() { run(); }

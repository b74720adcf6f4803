// The check covers only what stands before.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes"))
    note("on");
  sink(); // ungated: discount_codes
}

int main() { run(); }

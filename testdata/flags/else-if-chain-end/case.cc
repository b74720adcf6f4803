// The end of a chain that asked.
#include "../flags.h"

static void run() {
  if (coin())
    note("guest");
  else if (flags.isEnabled("discount_codes"))
    note("new");
  else
    sink(); // ungated: discount_codes
}

int main() { run(); }

// In the branch where the flag is off.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes"))
    note("on");
  else
    sink(); // ungated: discount_codes
}

int main() {
  run();
  if (!coin())
    return 0;
  sink(); // ungated: discount_codes
}

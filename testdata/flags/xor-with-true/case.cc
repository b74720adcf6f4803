// Exclusive or with true is "not".
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes") ^ true)
    note("off");
  else
    sink(); // maybe: discount_codes (an operator that is not followed)
}

int main() { run(); }

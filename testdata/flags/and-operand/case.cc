// The call is itself the second operand of &&.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes") && sink()) // gated: discount_codes
    note("done");
}

int main() { run(); }

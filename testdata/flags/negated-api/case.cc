// The interface has a call for the opposite.
#include "../flags.h"

static void run() {
  if (!flags.isDisabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }

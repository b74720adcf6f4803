// Runs where the flag is off: the negation was forgotten.
#include "../flags.h"

static void run() {
  if (flags.isDisabled("discount_codes"))
    sink(); // ungated: discount_codes
}

int main() { run(); }

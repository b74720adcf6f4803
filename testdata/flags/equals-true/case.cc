// Compares with true.
#include "../flags.h"

static void run() {
  if (flags.isEnabled("discount_codes") == true)
    sink(); // gated: discount_codes
}

int main() { run(); }

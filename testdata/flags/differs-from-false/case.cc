// Compares with false, from the left.
#include "../flags.h"

static void run() {
  if (false != flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

int main() { run(); }

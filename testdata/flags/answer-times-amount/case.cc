// The amount is multiplied by the answer.
#include "../flags.h"

static void run() {
  const int percent = 10 * flags.isEnabled("discount_codes");
  if (percent)
    sink(); // maybe: discount_codes (a number that is 0 when off)
}

int main() { run(); }

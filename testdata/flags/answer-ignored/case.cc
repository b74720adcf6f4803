// Asks and does not look at the answer.
#include "../flags.h"

static void run() {
  flags.isEnabled("discount_codes");
  sink(); // ungated: discount_codes
}

int main() { run(); }

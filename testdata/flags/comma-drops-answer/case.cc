// The left side of a comma does not count.
#include "../flags.h"

static void run() {
  const bool on = (flags.isEnabled("discount_codes"), coin());
  if (on)
    sink(); // ungated: discount_codes
}

int main() { run(); }

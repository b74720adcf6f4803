// The check is in a loop that has no round at times.
#include "../flags.h"

static void run() {
  const int rounds = coin() ? 2 : 0;
  for (int i = 0; i < rounds; ++i)
    if (!flags.isEnabled("discount_codes"))
      return;
  sink(); // ungated: discount_codes
}

int main() { run(); }

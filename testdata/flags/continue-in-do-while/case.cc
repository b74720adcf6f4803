// continue goes to the condition of a loop that runs once.
#include "../flags.h"

static void run() {
  do {
    if (!flags.isEnabled("discount_codes"))
      continue;
    note("on");
  } while (false);
  sink(); // ungated: discount_codes
}

int main() { run(); }

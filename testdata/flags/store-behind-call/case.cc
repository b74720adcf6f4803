// The answer is kept by a function that runs only when the flag is on.
#include "../flags.h"

static bool active = false;

static void start() { active = true; }

static void run() {
  if (flags.isEnabled("discount_codes"))
    start();
  if (active)
    sink(); // gated: discount_codes
}

int main() { run(); }

// A static keeps the answer of the first user for all.
#include "../flags.h"

static bool discountsFor(int user) {
  static const bool on = flags.isEnabled("discount_codes", user);
  return on;
}

static void run() {
  for (int user : {1, 2})
    if (discountsFor(user))
      sink(); // gated: discount_codes
}

int main() { run(); }

// A fold over conditions, one of which is the flag.
#include "../flags.h"

template <class... Conditions> static bool all(Conditions... conditions) {
  return (conditions && ...);
}

static void run() {
  if (all(flags.isEnabled("discount_codes"), coin(), true))
    sink(); // gated: discount_codes
}

int main() { run(); }

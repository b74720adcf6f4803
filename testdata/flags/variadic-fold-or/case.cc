// A fold with ||.
#include "../flags.h"

template <class... Conditions> static bool any(Conditions... conditions) {
  return (conditions || ...);
}

static void run() {
  if (any(flags.isEnabled("discount_codes"), coin()))
    sink(); // ungated: discount_codes
}

int main() { run(); }

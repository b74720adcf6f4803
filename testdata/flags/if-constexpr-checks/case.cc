// A constant decides whether the check is there.
#include "../flags.h"

constexpr bool withFlags = true;

static void run() {
  if constexpr (withFlags) {
    if (!flags.isEnabled("discount_codes"))
      return;
  }
  sink(); // gated: discount_codes
}

int main() { run(); }

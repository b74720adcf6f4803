// A constant decides that there is no check.
#include "../flags.h"

constexpr bool withFlags = false;

static void run() {
  if constexpr (withFlags) {
    if (!flags.isEnabled("discount_codes"))
      return;
  }
  sink(); // ungated: discount_codes
}

int main() { run(); }

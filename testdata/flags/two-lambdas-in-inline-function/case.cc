// Two closures in one inline function; one of them asks.
#include "../flags.h"

inline void work() {
  const auto first = [] {
    if (flags.isEnabled("discount_codes"))
      sink(); // gated: discount_codes
  };
  const auto second = [] {
    sink(); // ungated: discount_codes
  };
  first();
  second();
}

static void run() { work(); }

int main() { run(); }

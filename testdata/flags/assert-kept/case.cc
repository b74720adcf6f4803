// A helper that leaves the program, and an assert beside it that may go.
#undef NDEBUG

#include "../flags.h"

#include <cassert>
#include <cstdlib>

static void check() {
  if (!flags.isEnabled("discount_codes"))
    std::_Exit(0);
  assert(flags.isEnabled("discount_codes"));
}

static void run() {
  check();
  sink(); // gated: discount_codes
}

int main() { run(); }

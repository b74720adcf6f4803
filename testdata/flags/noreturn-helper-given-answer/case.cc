// A helper is given the answer and does not come back from a no.
#include "../flags.h"

#include <cstdlib>

[[noreturn]] static void fatal() { std::exit(0); }

static void check(bool condition) {
  if (!condition)
    fatal();
}

static void run() {
  check(flags.isEnabled("discount_codes"));
  sink(); // gated: discount_codes
}

int main() { run(); }

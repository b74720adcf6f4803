// A closure that gives a closure, made under the check.
#include "../flags.h"

static void run() {
  const auto make = [] {
    return [] {
      sink(); // gated: discount_codes
    };
  };
  if (flags.isEnabled("discount_codes"))
    make()();
}

int main() { run(); }

// An assert that this build keeps is the only check.
#include "../flags.h"

#include <cstdlib>

#define ASSERT(condition) ((condition) ? (void)0 : fail())

[[noreturn]] static void fail() { std::_Exit(0); }

static void run() {
  ASSERT(flags.isEnabled("discount_codes"));
  sink(); // maybe: discount_codes (a release build drops assertions)
}

int main() { run(); }

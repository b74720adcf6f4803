// A release build has no asserts.
#define NDEBUG

#include "../flags.h"

#include <cassert>

static void run() {
  assert(flags.isEnabled("discount_codes"));
  sink(); // ungated: discount_codes
}

int main() { run(); }

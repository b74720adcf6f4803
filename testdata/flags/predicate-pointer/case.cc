// Which predicate answers is known only at run time.
#include "../flags.h"

static bool asks() { return flags.isEnabled("discount_codes"); }

static bool always() { return true; }

static void run() {
  bool (*allowed)() = asks;
  if (coin())
    allowed = always;
  if (allowed())
    sink(); // ungated: discount_codes
}

int main() { run(); }

// Overloads: one asks inside, the other has no check.
#include "../flags.h"

static void apply(int) {
  if (flags.isEnabled("discount_codes"))
    sink(); // gated: discount_codes
}

static void apply(const char *) {
  sink(); // ungated: discount_codes
}

static void run() {
  apply(1);
  apply("one");
}

int main() { run(); }

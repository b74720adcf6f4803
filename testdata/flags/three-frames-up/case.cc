// The check is three calls up.
#include "../flags.h"

static void third() {
  sink(); // gated: discount_codes
}

static void second() { third(); }

static void first() { second(); }

static void run() {
  if (flags.isEnabled("discount_codes"))
    first();
}

int main() { run(); }

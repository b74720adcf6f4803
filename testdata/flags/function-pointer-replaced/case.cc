// The pointer is set to the new function by a second path.
#include "../flags.h"

static void applyNew() {
  sink(); // ungated: discount_codes
}

static void applyOld() { note("old"); }

static void (*apply)() = applyOld;

static void init() {
  if (flags.isEnabled("discount_codes"))
    apply = applyNew;
}

static void forceNew() { apply = applyNew; }

static void run() {
  init();
  if (coin())
    forceNew();
  apply();
}

int main() { run(); }

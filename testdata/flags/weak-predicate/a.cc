// Another unit replaces the weak predicate.
#include "../flags.h"

__attribute__((weak)) bool discountsOn();

bool discountsOn() { return flags.isEnabled("discount_codes"); }

static void run() {
  if (discountsOn())
    sink(); // ungated: discount_codes
}

int main() { run(); }

#include "../flags.h"

void other();

static void apply() {
  sink(); // ungated: discount_codes
}

void other() { apply(); }

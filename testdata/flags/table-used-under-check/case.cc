// The table is always there, but used only under the check.
#include "../flags.h"

static void apply() {
  sink(); // gated: discount_codes
}

static void (*const table[])() = {apply};

static void run() {
  if (flags.isEnabled("discount_codes"))
    table[0]();
}

int main() { run(); }

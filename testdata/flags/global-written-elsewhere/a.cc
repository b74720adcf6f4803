// Another unit writes the global.
#include "../flags.h"
#include "state.h"

bool discountsOn = false;

static void run() {
  discountsOn = flags.isEnabled("discount_codes");
  load();
  if (discountsOn)
    sink(); // ungated: discount_codes
}

int main() { run(); }

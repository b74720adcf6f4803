// A chain of ?:.
#include "../flags.h"

static int percent() {
  return coin()                              ? 0
         : flags.isEnabled("discount_codes") ? sink() // gated: discount_codes
                                             : 1;
}

static void run() { percent(); }

int main() { run(); }

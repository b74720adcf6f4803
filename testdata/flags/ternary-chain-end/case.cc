// The last part of a chain of ?:.
#include "../flags.h"

static int percent() {
  return flags.isEnabled("discount_codes") ? 3
         : coin()                          ? sink() // ungated: discount_codes
                                           : 1;
}

static void run() { percent(); }

int main() { run(); }

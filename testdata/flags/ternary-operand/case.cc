// A branch of ?:.
#include "../flags.h"

static int run() {
  return flags.isEnabled("discount_codes") ? sink() // gated: discount_codes
                                           : 0;
}

int main() { run(); }

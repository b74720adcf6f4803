// De Morgan.
#include "../flags.h"

static void run() {
  if (!(flags.isEnabled("discount_codes") && coin()))
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }

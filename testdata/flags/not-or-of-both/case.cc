// De Morgan, the wrong way.
#include "../flags.h"

static void run() {
  if (!(flags.isEnabled("discount_codes") || coin()))
    return;
  sink(); // ungated: discount_codes
}

int main() { run(); }

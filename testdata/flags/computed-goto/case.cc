// A jump to a label that was stored.
#include "../flags.h"

static void run() {
  void *targets[] = {&&ask, &&apply};
  goto *targets[coin()];
ask:
  if (!flags.isEnabled("discount_codes"))
    return;
apply:
  sink(); // ungated: discount_codes
}

int main() { run(); }

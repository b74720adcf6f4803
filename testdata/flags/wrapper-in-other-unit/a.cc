// The wrapper with a key is in another unit.
#include "../flags.h"
#include "toggle.h"

static void run() {
  if (!toggle("discount_codes"))
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }

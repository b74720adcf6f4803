// The key is a constant of another unit.
#include "../flags.h"
#include "keys.h"

static void run() {
  if (flags.isEnabled(keys::discountCodes))
    sink(); // maybe: discount_codes (the text is in another unit)
}

int main() { run(); }

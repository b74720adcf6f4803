// Flags are named by an enumerator; this is the wrong one.
#include "../flags.h"
#include "features.h"

static void run() {
  if (features::isEnabled(features::Flag::GiftCards))
    sink(); // ungated: discount_codes
  if (features::isEnabled(features::Flag::DiscountCodes))
    note("on");
}

int main() { run(); }
